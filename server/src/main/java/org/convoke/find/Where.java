package org.convoke.find;

import org.convoke.nearest.LatLon;

/** From where distances count. */
public sealed interface Where {

    /** A position. */
    record At(LatLon position) implements Where {}

    /** The name of a town, a postcode or the id of a place, as a person types it. */
    record Named(String text) implements Where {}
}
