package org.convoke.place;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the name of a country or region can mean; a place lies in it when it lies in any of them.
 *
 * @param name as written
 * @param regions numbers of regions
 * @param countries ISO 3166-1 alpha-2
 */
record Division(String name, Set<Integer> regions, Set<String> countries) {

    /**
     * Behind a town's name two or three letters are a state's far oftener than a country's: "Piedmont, CA" lies in
     * California although Canada has a Piedmont. Twenty times the inhabitants speak against it all the same: "London, CA"
     * is left to the reader.
     */
    private static final double STATE_BEFORE_COUNTRY = 400;

    private static final int ABBREVIATION_CHARS = 4;

    /** Copies the sets. */
    Division {
        regions = Set.copyOf(regions);
        countries = Set.copyOf(countries);
    }

    boolean holds(PlaceTable places, int place) {
        return regions.contains(places.region(place)) || countries.contains(places.country(place));
    }

    /** Returns by how much the division speaks for a place that it holds: 1 unless it is an ambiguous abbreviation. */
    double factor(PlaceTable places, int place) {
        return isAmbiguous() && regions.contains(places.region(place)) ? STATE_BEFORE_COUNTRY : 1;
    }

    /** Returns what an ambiguous abbreviation most likely means, for names that are not certain themselves. */
    Division likeliest() {
        return isAmbiguous() ? new Division(name, regions, Set.of()) : this;
    }

    /** Returns the countries that it means and in which it lies. */
    Division inCountries(PlaceTable places) {
        Set<String> all = new TreeSet<>(countries);
        regions.forEach(region -> all.add(places.countryOfRegion(region)));
        return new Division(name, Set.of(), all);
    }

    private boolean isAmbiguous() {
        return name.length() <= ABBREVIATION_CHARS && !regions.isEmpty() && !countries.isEmpty();
    }
}
