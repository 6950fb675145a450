package org.convoke.bench.gazetteer;

import java.util.List;

/**
 * One line of GeoNames' {@code cities500}.
 *
 * @param id GeoNames id
 * @param names the usual name and its ASCII form
 * @param alternates further names in any script, unordered and without a language
 * @param feature GeoNames feature code ({@code PPLC} is a capital, {@code PPLX} a quarter)
 * @param division where it lies
 * @param population 0 when unknown, as GeoNames writes it
 */
record Town(
        int id,
        Names names,
        List<String> alternates,
        Point point,
        String feature,
        Division division,
        int population,
        String zone) {

    /** The usual name and the same in ASCII letters. */
    record Names(String usual, String ascii) {}

    /**
     * Country and divisions below it, by GeoNames' codes; "" where it gives none.
     *
     * @param communeCode the fourth level, which in France is the commune's INSEE code
     */
    record Division(String country, String admin1, String communeCode) {

        /** The key of GeoNames' first-level divisions, such as {@code DE.02}. */
        String regionKey() {
            return country + "." + admin1;
        }
    }
}
