package org.convoke.place;

/**
 * A town and its distance from the position asked for.
 *
 * @param distanceMeters great-circle metres, 0 or more
 */
public record NearbyTown(Place town, double distanceMeters) {}
