package org.convoke.intake.where;

import java.time.ZoneId;
import org.convoke.event.Venue;
import org.jspecify.annotations.Nullable;

/**
 * A place, read.
 *
 * @param zone the time zone there, as far as the place tells it
 * @param isOnline whether the place's own words say that the event is online
 */
public record PlaceReading(Venue venue, @Nullable ZoneId zone, boolean isOnline) {}
