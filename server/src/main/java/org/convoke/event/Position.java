package org.convoke.event;

import org.convoke.nearest.LatLon;

/** Where on the globe, and how exactly that is known. */
public record Position(LatLon latLon, GeocodePrecision precision) {}
