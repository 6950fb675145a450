package org.convoke.place;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Countries and their first-level regions, by names in many languages, codes and abbreviations. Immutable; safe for
 * many threads.
 */
final class Divisions {

    private static final int LETTERS = 26;

    private final PlaceTable places;
    private final NameIndex regions;
    private final NameIndex countries;

    private Divisions(PlaceTable places, NameIndex regions, NameIndex countries) {
        this.places = places;
        this.regions = regions;
        this.countries = countries;
    }

    static Divisions read(PlaceTable places) {
        NameIndex[] indexes = GazetteerFile.DIVISIONS.readIndexes();
        return new Divisions(places, indexes[0], indexes[1]);
    }

    /**
     * Returns what a text can mean as a country or a region, or empty when it is the name of neither. "CA" is
     * California as well as Canada, "Georgia" a state as well as a country.
     */
    Optional<Division> find(String text) {
        String key = Fold.key(text);
        Set<Integer> regionNumbers = new TreeSet<>();
        for (int region : regions.find(key)) {
            regionNumbers.add(region);
        }
        Set<String> codes = countriesOf(key);
        return regionNumbers.isEmpty() && codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Division(text, regionNumbers, codes));
    }

    /** Returns the regions whose two-letter abbreviation differs from the division's by one letter. */
    Division misspelled(Division division) {
        Set<Integer> others = new TreeSet<>();
        String code = Fold.key(division.name());
        if (code.length() == 2) {
            for (char letter = 'a'; letter <= 'z'; letter++) {
                addRegions(others, "" + letter + code.charAt(1));
                addRegions(others, "" + code.charAt(0) + letter);
            }
        }
        return new Division(division.name(), others, Set.of());
    }

    private void addRegions(Set<Integer> numbers, String key) {
        for (int region : regions.find(key)) {
            numbers.add(region);
        }
    }

    /** Returns the one country that a text names, or in which the region that it names lies. */
    Optional<String> findCountry(String text) {
        String key = Fold.key(text);
        Set<String> codes = countriesOf(key);
        if (codes.isEmpty()) {
            for (int region : regions.find(key)) {
                codes.add(places.countryOfRegion(region));
            }
        }
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }

    /** Returns the name of the one region of a country that a text names. */
    Optional<String> findRegion(String text, String country) {
        Set<String> names = new TreeSet<>();
        for (int region : regions.find(Fold.key(text))) {
            if (places.countryOfRegion(region).equals(country)) {
                names.add(places.regionName(region));
            }
        }
        return names.size() == 1
                ? Optional.of(names.iterator().next()).filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    private Set<String> countriesOf(String key) {
        Set<String> codes = new TreeSet<>();
        for (int number : countries.find(key)) {
            codes.add("" + (char) ('A' + number / LETTERS) + (char) ('A' + number % LETTERS));
        }
        return codes;
    }
}
