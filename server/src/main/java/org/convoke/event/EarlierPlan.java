package org.convoke.event;

import java.time.Instant;

/**
 * What was announced of a public event before its place or time changed: all that the world may see of it.
 *
 * @param until when it ceased to hold
 */
public record EarlierPlan(When when, boolean isOnline, Venue venue, Instant until) {}
