package org.convoke.nearest;

/**
 * One event found.
 *
 * @param id the entry's id
 * @param distanceMeters from the query's position along the sphere; the same number as {@link GreatCircle#distanceMeters}
 */
public record NearestHit(String id, double distanceMeters) {}
