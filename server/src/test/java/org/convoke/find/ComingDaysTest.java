package org.convoke.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.convoke.event.PublicEvent;
import org.convoke.event.When;
import org.convoke.index.EventIndex;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.convoke.index.TownResolver;
import org.convoke.nearest.GreatCircle;
import org.convoke.nearest.LatLon;
import org.convoke.publish.JsonEventForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Without a day, an event is found until its own day is over where it is; held against asking every event in turn. */
class ComingDaysTest {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Pacific/Kiritimati"),
            ZoneId.of("Pacific/Chatham"),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("UTC"),
            ZoneId.of("America/St_Johns"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Pacific/Marquesas"),
            ZoneId.of("Pacific/Honolulu"),
            ZoneId.of("Etc/GMT+12"));

    @Test
    void coming_atEveryHour_equalsOracle() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        List<PublicEvent> events = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            events.add(event(i, random));
            feed.publish(events.getLast());
        }
        EventIndex index =
                EventIndex.load(feed, new JsonEventForm(), TownResolver.NONE).index();
        Instant begin = Instant.parse("2026-09-25T06:00:00Z");
        for (int hour = 0; hour < 90; hour++) {
            Instant now = begin.plusSeconds(hour * 3600L + random.nextInt(3600));
            LatLon position = TestEvents.position(random);
            LocalDate until = random.nextBoolean() ? null : TestEvents.DAY.plusDays(random.nextInt(3) - 1);

            List<String> found = found(index, now, position, until);

            assertEquals(
                    oracle(events, now, position, until),
                    found,
                    () -> "seed " + seed + " now " + now + " until " + until);
        }
    }

    private static PublicEvent event(int number, Random random) {
        LocalDate day = TestEvents.DAY.plusDays(random.nextInt(2));
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        boolean isLong = day.equals(TestEvents.DAY) && random.nextInt(4) == 0;
        When when = new When(day, LocalTime.of(10, 0), isLong ? day.plusDays(1).atTime(12, 0) : null, zone);
        return TestEvents.event(number, TestEvents.position(random), when);
    }

    private static List<String> found(EventIndex index, Instant now, LatLon position, @Nullable LocalDate until) {
        PlaceLookup nowhere = PlaceLookup.of(() -> {
            throw new IllegalStateException("no place is asked for");
        });
        Finder finder = new Finder(() -> index, nowhere, Clock.fixed(now, ZoneOffset.UTC));
        FindQuery query = FindQuery.from(new Where.At(position))
                .withDays(new FindQuery.Days(null, until))
                .withLimit(20);
        return switch (finder.find(query)) {
            case FindAnswer.Found answer ->
                answer.events().stream().map(each -> each.event().id().value()).toList();
            case FindAnswer.Choices answer -> List.of();
            case FindAnswer.NotFound answer -> List.of();
        };
    }

    private static List<String> oracle(
            List<PublicEvent> events, Instant now, LatLon position, @Nullable LocalDate until) {
        return events.stream()
                .filter(event -> isComing(event.when(), now, until))
                .sorted(Comparator.comparingDouble((PublicEvent event) -> meters(event, position))
                        .thenComparing(PublicEvent::id))
                .limit(20)
                .map(event -> event.id().value())
                .toList();
    }

    /** Whether one of its days is not over and not after the last day asked for. */
    private static boolean isComing(When when, Instant now, @Nullable LocalDate until) {
        return when.date()
                .datesUntil(when.lastDate().plusDays(1))
                .filter(day -> until == null || !day.isAfter(until))
                .anyMatch(day -> day.plusDays(1)
                        .atStartOfDay(Objects.requireNonNull(when.zone()))
                        .toInstant()
                        .isAfter(now));
    }

    private static double meters(PublicEvent event, LatLon position) {
        return GreatCircle.distanceMeters(
                position, Objects.requireNonNull(event.venue().position()).latLon());
    }
}
