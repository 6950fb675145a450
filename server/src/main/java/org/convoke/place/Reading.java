package org.convoke.place;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to understand a question: this is the town's name, and these are the divisions it lies in.
 *
 * @param name as written
 * @param within all of which must hold the town
 */
record Reading(String name, List<Division> within) {

    /** No name of a country or region has more words ("Newfoundland and Labrador Province" …). */
    private static final int MOST_DIVISION_WORDS = 5;

    /** Copies the list. */
    Reading {
        within = List.copyOf(within);
    }

    /**
     * Returns the ways to understand words without separators, the plainest first: all of them are the name; the last
     * ones name a division ("Pittsburgh PA USA"); the first ones do ("Iran Tehran").
     */
    static List<Reading> of(String words, List<Division> within, Divisions divisions) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(words, within));
        String[] word = words.strip().split("\\s+");
        for (int i = Math.max(1, word.length - MOST_DIVISION_WORDS); i < word.length; i++) {
            String rest = join(word, 0, i);
            divisions
                    .find(join(word, i, word.length))
                    .ifPresent(division -> readings.addAll(of(rest, plus(within, division), divisions)));
        }
        for (int i = Math.min(word.length - 1, MOST_DIVISION_WORDS); i >= 1; i--) {
            String rest = join(word, i, word.length);
            divisions
                    .find(join(word, 0, i))
                    .ifPresent(division -> readings.add(new Reading(rest, plus(within, division))));
        }
        return readings;
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }

    private static List<Division> plus(List<Division> divisions, Division one) {
        List<Division> all = new ArrayList<>(divisions);
        all.add(one);
        return all;
    }

    /** Returns the same divisions with another name in them. */
    Reading withName(String other) {
        return new Reading(other, within);
    }

    /** Returns the reading without divisions. */
    Reading anywhere() {
        return new Reading(name, List.of());
    }

    /** Returns the reading with each division taken for what it most likely means. */
    Reading likeliest() {
        return new Reading(name, within.stream().map(Division::likeliest).toList());
    }

    /** Returns the reading with the countries of the regions in their place. */
    Reading inCountries(PlaceTable places) {
        return new Reading(
                name,
                within.stream().map(division -> division.inCountries(places)).toList());
    }

    /** Returns by how much the divisions speak for a place that they all hold. */
    double factor(PlaceTable places, int place) {
        double factor = 1;
        for (Division division : within) {
            factor *= division.factor(places, place);
        }
        return factor;
    }

    boolean admits(PlaceTable places, int place) {
        return within.stream().allMatch(division -> division.holds(places, place));
    }
}
