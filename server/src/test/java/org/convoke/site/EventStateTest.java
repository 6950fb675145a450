package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.convoke.event.EarlierPlan;
import org.convoke.event.EventStatus;
import org.convoke.event.PublicEvent;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.convoke.index.TestEvents;
import org.convoke.nearest.LatLon;
import org.convoke.web.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether an event is still on, as its page says it. */
class EventStateTest {

    private static final Page PAGE = Page.of(new Reader(Locale.ENGLISH, false), "a test");
    private static final Instant EARLY = Instant.parse("2026-09-20T12:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @EnumSource(EventStatus.class)
    void comingEvent_isAsItsStatusSays(EventStatus status) {
        PublicEvent event = event(status, LocalTime.of(10, 0), null, BERLIN);

        assertEquals(status.name().toLowerCase(Locale.ROOT), state(event, EARLY).name());
    }

    @ParameterizedTest
    @CsvSource({
        // Without an end the day counts, at its place.
        "10:00,,Europe/Berlin,2026-09-26T21:59:59Z,confirmed",
        "10:00,,Europe/Berlin,2026-09-26T22:00:00Z,over",
        ",,Europe/Berlin,2026-09-26T21:59:59Z,confirmed",
        "10:00,2026-09-26T12:00,Europe/Berlin,2026-09-26T09:59:59Z,confirmed",
        "10:00,2026-09-26T12:00,Europe/Berlin,2026-09-26T10:00:00Z,over",
        "10:00,,Pacific/Auckland,2026-09-26T11:00:00Z,confirmed",
        "10:00,,Pacific/Auckland,2026-09-26T12:00:00Z,over",
        // Without a zone it is over when it is over everywhere.
        "10:00,,,2026-09-27T11:59:59Z,confirmed",
        "10:00,,,2026-09-27T12:00:00Z,over"
    })
    void event_isOverWhenItHasEnded(
            @Nullable LocalTime start, @Nullable LocalDateTime end, @Nullable String zone, Instant now, String state) {
        PublicEvent event = event(EventStatus.CONFIRMED, start, end, zone == null ? null : ZoneId.of(zone));

        assertEquals(state, state(event, now).name());
    }

    @Test
    void cancelledEvent_staysCancelledWhenItIsOver() {
        PublicEvent event = event(EventStatus.CANCELLED, LocalTime.of(10, 0), null, BERLIN);

        assertEquals("cancelled", state(event, EARLY.plusSeconds(90L * 86_400)).name());
    }

    @Test
    void movedEvent_tellsOnlyWhatIsOther() {
        PublicEvent event = event(EventStatus.MOVED, LocalTime.of(10, 0), null, BERLIN);
        When before = new When(TestEvents.DAY, LocalTime.of(9, 0), null, BERLIN);
        Venue elsewhere = new Venue("New bridge", event.venue().address(), null);
        List<EarlierPlan> plans = List.of(
                new EarlierPlan(before, false, event.venue(), EARLY),
                new EarlierPlan(event.when(), false, elsewhere, EARLY),
                new EarlierPlan(event.when(), false, event.venue(), EARLY));

        List<EventView.Earlier> earlier =
                new EventState(PAGE, event, id -> plans, EARLY).tell().earlier();

        assertEquals(2, earlier.size());
        assertEquals(PAGE.words().when(before), earlier.get(0).when());
        assertEquals(null, earlier.get(0).place());
        assertEquals(null, earlier.get(1).when());
        assertEquals("New bridge, Town 1, Germany", earlier.get(1).place());
    }

    private static EventView.State state(PublicEvent event, Instant now) {
        return new EventState(PAGE, event, id -> List.of(), now).tell();
    }

    private static PublicEvent event(
            EventStatus status, @Nullable LocalTime start, @Nullable LocalDateTime end, @Nullable ZoneId zone) {
        return TestEvents.withStatus(
                TestEvents.event(1, LatLon.of(52.52, 13.40), new When(TestEvents.DAY, start, end, zone)), status);
    }
}
