package org.convoke.bench.gazetteer;

/**
 * A postcode, or one of several localities that share it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param code without spaces, upper case
 * @param admin1 GeoNames' first-level code, "" when there is none
 * @param name the locality's
 * @param isLocality whether the name is a locality's own, to be found by; else the code alone finds it
 */
record PostcodeArea(String country, String code, String admin1, String name, Point point, boolean isLocality) {

    String regionKey() {
        return country + "." + admin1;
    }
}
