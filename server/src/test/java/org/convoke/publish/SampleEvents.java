package org.convoke.publish;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.convoke.call.CallSlug;
import org.convoke.event.Accessibility;
import org.convoke.event.AccessibilityFeature;
import org.convoke.event.Address;
import org.convoke.event.Details;
import org.convoke.event.EventId;
import org.convoke.event.EventStatus;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Organizer;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.event.SourceRef;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.convoke.nearest.LatLon;

/** Events that the tests of this package publish. */
final class SampleEvents {

    private SampleEvents() {}

    /** An event that has everything. */
    static PublicEvent full() {
        Address address = new Address("Am Ufer 3", "Köln", "Nordrhein-Westfalen", "50667", "DE");
        Position position = new Position(LatLon.of(50.9375123, 6.96), GeocodePrecision.STREET);
        Accessibility accessibility = new Accessibility(Map.of(
                AccessibilityFeature.WHEELCHAIR, Accessibility.Answer.YES,
                AccessibilityFeature.CAPTIONS, Accessibility.Answer.NO));
        Details details = new Details(
                "Bring gloves.\nWe have bags, and \"tea\".",
                List.of("de", "tr"),
                accessibility,
                List.of(new Organizer("Rheinfreunde", URI.create("https://rhein.example/"))),
                URI.create("https://rhein.example/aufräumen?a=1&b=2"));
        return new PublicEvent(
                new EventId("00000000000a1"),
                new CallSlug("rivers-day"),
                "Rheinufer-Aufräumen, \"groß\" & klein",
                new When(
                        LocalDate.of(2026, 9, 26),
                        LocalTime.of(10, 0),
                        LocalDateTime.of(2026, 9, 26, 12, 30),
                        ZoneId.of("Europe/Berlin")),
                EventStatus.MOVED,
                false,
                new Venue("Bootshaus", address, position),
                details,
                List.of(new SourceRef("groups", "17", URI.create("https://rhein.example/17"))),
                2,
                Instant.parse("2026-09-01T08:00:00Z"));
    }

    /** An event of which no more is known than it must have: a day and a title. */
    static PublicEvent bare() {
        return new PublicEvent(
                new EventId("00000000000b2"),
                new CallSlug("rivers-day"),
                "نزهة على ضفة النهر",
                When.on(LocalDate.of(2026, 9, 27), null),
                EventStatus.CANCELLED,
                true,
                Venue.UNKNOWN,
                Details.NONE,
                List.of(new SourceRef("table", null, null)),
                0,
                Instant.parse("2026-09-02T08:00:00.125Z"));
    }

    /** An event whose zone nobody knows, with a title that a spreadsheet would run. */
    static PublicEvent floating() {
        return new PublicEvent(
                new EventId("00000000000c3"),
                new CallSlug("rivers-day"),
                "=1+1 for the river; \\ and | too",
                new When(LocalDate.of(2026, 9, 26), LocalTime.of(23, 30), LocalDateTime.of(2026, 9, 27, 1, 0), null),
                EventStatus.POSTPONED,
                true,
                Venue.UNKNOWN,
                new Details(null, List.of("fa"), Accessibility.UNKNOWN, List.of(), null),
                List.of(new SourceRef("table", "+9", null)),
                1,
                Instant.parse("2026-09-02T08:00:00Z"));
    }

    /** An event of two whole days, south of the equator. */
    static PublicEvent wholeDays() {
        Position position = new Position(LatLon.of(-33.8688197, 151.2092955), GeocodePrecision.EXACT);
        return new PublicEvent(
                new EventId("00000000000d4"),
                new CallSlug("rivers-day"),
                "Boat parade",
                new When(
                        LocalDate.of(2026, 9, 26),
                        null,
                        LocalDate.of(2026, 9, 28).atStartOfDay(),
                        ZoneId.of("Australia/Sydney")),
                EventStatus.TENTATIVE,
                false,
                new Venue("Town Pier", new Address(null, "Sydney", "New South Wales", "2000", "AU"), position),
                new Details(
                        null,
                        List.of("en"),
                        Accessibility.UNKNOWN,
                        List.of(new Organizer("Pier Club", null), new Organizer("Water Watch", null)),
                        null),
                List.of(new SourceRef("table", "10", null)),
                0,
                Instant.parse("2026-09-02T08:00:00Z"));
    }
}
