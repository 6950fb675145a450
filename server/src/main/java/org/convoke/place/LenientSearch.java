package org.convoke.place;

import java.util.List;
import java.util.function.Function;

/**
 * Finds the town that a text most likely means although it is not written as the gazetteer has it. Only within a
 * division: over the whole world every misspelling is some town's name.
 */
record LenientSearch(Gazetteer gazetteer, TownFinder towns) {

    /** A state that is mistaken names a town across its border, not farther than this. */
    private static final double BORDER_METERS = 30_000;

    /** Under another state than the one written only a town of some size is believed … */
    private static final double KNOWN_TOWN = 15_000;

    /** … that is so many times larger than the next of its name in the country. */
    private static final double FAR_LARGER = 10;

    /** Returns the places of the first way that has any: variants, longer names, spellings, neighboring regions. */
    Candidates find(List<Reading> readings) {
        List<Reading> likely = readings.stream()
                .filter(reading -> !reading.within().isEmpty())
                .map(Reading::likeliest)
                .toList();
        return firstOf(likely, towns::byVariant)
                .orElse(() -> firstOf(likely, towns::byBeginning))
                .orElse(() -> firstOf(likely, this::bySpelling))
                .orElse(() -> firstOf(likely, this::inAnotherRegion));
    }

    private static Candidates firstOf(List<Reading> readings, Function<Reading, Candidates> way) {
        return readings.stream()
                .map(way)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Candidates.NONE);
    }

    /** None when the name as written is a larger town elsewhere: then it may be the division that is mistaken. */
    private Candidates bySpelling(Reading reading) {
        Candidates spelled = towns.bySpelling(reading);
        Candidates elsewhere = towns.exact(reading.anywhere());
        boolean isElsewhere = !spelled.isEmpty()
                && !elsewhere.isEmpty()
                && elsewhere.best().weight() >= spelled.best().weight();
        return isElsewhere ? Candidates.NONE : spelled;
    }

    /**
     * The largest town of the name in the country, when it lies just across the region's border ("Davenport, IL") or in
     * a region whose abbreviation differs by one letter ("Kalispell, MN"). A name that several like towns bear, or that
     * is not well known, is only suggested.
     */
    private Candidates inAnotherRegion(Reading reading) {
        PlaceTable places = gazetteer.places();
        Candidates inCountry = towns.exact(reading.inCountries(places));
        if (inCountry.isEmpty()
                || !inCountry.isLedBy(FAR_LARGER)
                || inCountry.best().weight() < KNOWN_TOWN) {
            return Candidates.NONE;
        }
        Candidates largest = Candidates.of(List.of(inCountry.best()));
        List<Division> misspelled =
                reading.within().stream().map(gazetteer.divisions()::misspelled).toList();
        return new Border(places)
                .across(largest, reading.within(), BORDER_METERS)
                .orElse(() -> largest.where(place -> new Reading("", misspelled).admits(places, place)));
    }
}
