package org.convoke.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.Address;
import org.convoke.event.Details;
import org.convoke.event.EventId;
import org.convoke.event.EventStatus;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.event.SourceRef;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.convoke.nearest.LatLon;

/** Calls and events made up for tests. */
public final class TestEvents {

    /** The day of {@link #RIVERS}: a Saturday. */
    public static final LocalDate DAY = LocalDate.of(2026, 9, 26);

    public static final Call RIVERS =
            new Call(new CallSlug("rivers-day"), "Rivers day", new Call.Days(DAY, DAY.plusDays(1)), Locale.ENGLISH);

    private static final Instant UPDATED = Instant.parse("2026-09-01T08:00:00Z");

    private TestEvents() {}

    /** The id of the event with a number. */
    public static EventId id(long number) {
        return new EventId(String.format(Locale.ROOT, "%013d", number));
    }

    /** An event at a place, at ten in the morning of {@link #DAY}. */
    public static PublicEvent event(long number, double latitude, double longitude, String zone) {
        return event(number, LatLon.of(latitude, longitude), new When(DAY, LocalTime.of(10, 0), null, ZoneId.of(zone)));
    }

    /** An event at a place and time. */
    public static PublicEvent event(long number, LatLon position, When when) {
        return new PublicEvent(
                id(number),
                RIVERS.slug(),
                "River walk " + number,
                when,
                EventStatus.CONFIRMED,
                false,
                new Venue(
                        "Old bridge",
                        new Address(null, "Town " + number, null, null, "DE"),
                        new Position(position, GeocodePrecision.EXACT)),
                Details.NONE,
                List.of(new SourceRef("table", String.valueOf(number), null)),
                0,
                UPDATED.plusSeconds(number));
    }

    /** The event with another title and a later change. */
    public static PublicEvent renamed(PublicEvent event, String title) {
        return new PublicEvent(
                event.id(),
                event.call(),
                title,
                event.when(),
                event.status(),
                event.isOnline(),
                event.venue(),
                event.details(),
                event.sources(),
                event.sequence(),
                event.updated().plusSeconds(60));
    }

    /** The event with another status. */
    public static PublicEvent withStatus(PublicEvent event, EventStatus status) {
        return new PublicEvent(
                event.id(),
                event.call(),
                event.title(),
                event.when(),
                status,
                event.isOnline(),
                event.venue(),
                event.details(),
                event.sources(),
                event.sequence(),
                event.updated());
    }

    /** A position, as likely in one place of the globe as in another. */
    public static LatLon position(Random random) {
        return LatLon.of(Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)), random.nextDouble() * 360 - 180);
    }
}
