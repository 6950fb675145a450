package org.convoke.index;

/**
 * An event that was found.
 *
 * @param distanceMeters great-circle metres from the place that was asked for
 */
public record FoundEvent(IndexedEvent event, double distanceMeters) {}
