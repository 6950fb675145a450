package org.convoke.place;

/**
 * How much speaks for a place when its name is asked for: its inhabitants, corrected for what kind of place and of name
 * it is. Only ratios matter.
 */
final class Weights {

    /**
     * Two places are of like size when neither weighs so many times the other. Paris outweighs every other Paris 170
     * times and London 26 times, and nobody wants to be asked about them; Frankfurt outweighs Frankfurt (Oder) 11 times
     * and Halifax in Canada that in England 5 times, and there people do mean the smaller. 20 parts the two kinds.
     */
    static final double CLEARLY_LARGER = 20;

    /** Towns of unknown size are villages: the median of GeoNames' towns with a number is 2,500. */
    private static final double UNKNOWN_TOWN = 300;

    /** A locality of a postcode list gives way to any town of that name. */
    private static final double POSTCODE_LOCALITY = 0.05;

    /** A loose name (a former one, a nickname) wins only where nothing bears the name itself. */
    private static final double LOOSE = 0.001;

    /** A capital is meant more often than its size says: Dublin beside the Dublins of Ohio and California. */
    private static final double CAPITAL = 2;

    private static final double PART_OF_TOWN = 0.25;
    private static final double ABANDONED = 0.001;

    /**
     * Of two small towns of one name people mean the one that others know: Saint Marys in Kansas has 2,627 inhabitants and
     * names in two scripts, a subdivision of Wichita 2,289 and no second name. So each step of
     * {@link PlaceTable#obscurity} settles it between towns of like size.
     */
    private static final double OBSCURE = 1 / (2 * CLEARLY_LARGER);

    private Weights() {}

    static double of(PlaceTable places, int place, boolean looseName) {
        double weight = places.population(place);
        if (weight == 0) {
            weight = places.isTown(place) ? UNKNOWN_TOWN : POSTCODE_LOCALITY;
        }
        if (places.isCapital(place)) {
            weight *= CAPITAL;
        } else if (places.isPartOfTown(place)) {
            weight *= PART_OF_TOWN;
        } else if (places.isAbandoned(place)) {
            weight *= ABANDONED;
        }
        weight *= Math.pow(OBSCURE, places.obscurity(place));
        return looseName ? weight * LOOSE : weight;
    }
}
