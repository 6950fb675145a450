package org.convoke.event;

/** How exact a position is, from the most to the least. */
public enum GeocodePrecision {
    /** Coordinates as the source gave them. */
    EXACT,
    STREET,
    POSTCODE,
    /** The middle of the town. */
    TOWN,
    /** A district, county or a position blurred on purpose. */
    AREA
}
