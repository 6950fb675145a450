package org.convoke.intake.where;

import org.convoke.place.Place;
import org.convoke.place.PlacePrecision;

/**
 * How far from the middle of a town an event that names the town may be. Towns give their name to their surroundings, and
 * large ones to more of them: 25 km for a village, 31 km at 100,000 inhabitants, 45 km at a million, 88 km at ten.
 */
final class TownRadius {

    /** Hamlets and outlying schools are named after the next town within this. */
    private static final double VILLAGE_METERS = 25_000;

    /** A town's area grows with its inhabitants, so its radius with their square root. */
    private static final double METERS_PER_ROOT_INHABITANT = 20;

    /** Rural postcodes of the United States reach this far. */
    private static final double POSTCODE_METERS = 50_000;

    /** A county or a group of towns. */
    private static final double AREA_METERS = 150_000;

    private TownRadius() {}

    static double meters(Place place, PlacePrecision precision) {
        Integer population = place.population();
        return switch (precision) {
            case POSTCODE -> POSTCODE_METERS;
            case AREA -> AREA_METERS;
            case TOWN -> VILLAGE_METERS + METERS_PER_ROOT_INHABITANT * Math.sqrt(population == null ? 0 : population);
        };
    }
}
