package org.convoke.place;

/** How much ground a found place covers, finest first. */
public enum PlacePrecision {
    /** The area of one postcode. */
    POSTCODE,
    /** One town, village or quarter. */
    TOWN,
    /** A larger area (a county, a group of towns), answered by its main town. */
    AREA
}
