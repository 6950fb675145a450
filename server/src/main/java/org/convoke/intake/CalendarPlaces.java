package org.convoke.intake;

import java.time.ZoneId;
import java.util.List;
import org.convoke.event.Address;
import org.convoke.event.Venue;
import org.convoke.event.Warning;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;

/** Makes a venue of what an event of a calendar says of its place. */
@FunctionalInterface
interface CalendarPlaces {

    Found find(int record, Named place, IntakeOptions options);

    /**
     * What the event says.
     *
     * @param name the venue's name, where it stands by itself
     * @param text the place as one text: any of venue, street, town, region and country
     * @param address its parts, where the file tells them apart
     */
    record Named(
            @Nullable String name,
            @Nullable String text,
            Address address,
            @Nullable LatLon position) {}

    /**
     * What comes of it.
     *
     * @param zone the zone in force at the place, when it was found
     */
    record Found(Venue venue, @Nullable ZoneId zone, List<Warning> warnings) {}
}
