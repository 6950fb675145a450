package org.convoke.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.EventId;
import org.convoke.event.Listing;
import org.convoke.event.PublicEvent;
import org.convoke.event.When;
import org.convoke.index.TestEvents;
import org.convoke.nearest.LatLon;
import org.junit.jupiter.api.Test;

/** What a reader that knows only the document gets out of a call file. */
class CallFileTest {

    private static final LocalDate FROM = LocalDate.of(2026, 9, 26);

    private static final Call CALL = new Call(
            new CallSlug("rivers-day"), "Día de los ríos", new Call.Days(FROM, FROM.plusDays(1)), Locale.ENGLISH);

    @Test
    void fullEvent_isReadBack() {
        CallFileReader.Content content = read(List.of(new CallFile.Listed(Listing.of(SampleEvents.full()), 7200)));

        assertEquals("rivers-day", content.slug());
        assertEquals("Día de los ríos", content.title());
        assertEquals(FROM, content.from());
        assertEquals(FROM.plusDays(1), content.until());
        assertEquals(List.of(509_375_123L), content.lats());
        assertEquals(List.of(69_600_000L), content.lons());
        assertArrayEquals(new long[] {4 | 1 << 4, 1 | 2 << 8}, content.kinds().getFirst());
        assertArrayEquals(new long[] {0, 7200}, content.days().getFirst());
        assertEquals(List.of(600L), content.starts());
        assertEquals(List.of(150L), content.durations());
        assertEquals(List.of("00000000000a1"), content.ids());
        assertEquals(
                List.of(
                        List.of("Rheinufer-Aufräumen, \"groß\" & klein"),
                        List.of("Bootshaus"),
                        List.of("Am Ufer 3"),
                        List.of("Köln"),
                        List.of("Nordrhein-Westfalen"),
                        List.of("DE")),
                content.texts());
    }

    @Test
    void bareEvent_isAbsentWhereNothingIsKnown() {
        CallFileReader.Content content = read(List.of(new CallFile.Listed(Listing.of(SampleEvents.bare()), -43_200)));

        assertEquals(List.of(), content.lats());
        assertArrayEquals(new long[] {2 | 8, 0}, content.kinds().getFirst());
        assertArrayEquals(new long[] {1, -43_200}, content.days().getFirst());
        assertNull(content.starts().getFirst());
        assertNull(content.durations().getFirst());
        assertEquals(List.of("نزهة على ضفة النهر"), content.texts().getFirst());
        for (int column = 1; column < 6; column++) {
            assertNull(content.texts().get(column).getFirst());
        }
    }

    @Test
    void events_standByLatitudeThenLongitudeThenId_withTheUnplacedLast() {
        Random random = new Random(17);
        List<CallFile.Listed> events = new ArrayList<>();
        events.add(new CallFile.Listed(Listing.of(SampleEvents.bare()), 0));
        for (int i = 1; i < 500; i++) {
            LatLon position = i % 10 == 0 ? LatLon.of(-90, 180) : TestEvents.position(random);
            When when = new When(FROM, LocalTime.of(i % 24, 0), null, ZoneId.of("UTC"));
            events.add(new CallFile.Listed(Listing.of(TestEvents.event(i, position, when)), 0));
        }
        List<CallFile.Listed> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);

        CallFileReader.Content content = read(shuffled);

        List<Listing> expected = events.subList(1, events.size()).stream()
                .map(CallFile.Listed::event)
                .sorted(CallFileTest::byPosition)
                .toList();
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).id().value(), content.ids().get(i));
            assertEquals(expected.get(i).title(), content.texts().getFirst().get(i));
            assertEquals(
                    Math.round(position(expected.get(i)).latitude() * 1e7),
                    content.lats().get(i));
            assertEquals(
                    Math.round(position(expected.get(i)).longitude() * 1e7),
                    content.lons().get(i));
            assertEquals(startMinute(expected.get(i)), content.starts().get(i));
        }
        assertEquals("00000000000b2", content.ids().getLast());
        assertArrayEquals(CallFile.write(CALL, events), CallFile.write(CALL, shuffled));
    }

    @Test
    void ids_keepTheirOrderAsBytes() {
        List<String> ids =
                Arrays.asList("zzzzzzzzzzzzz", "0000000000000", "9zzzzzzzzzzzz", "a000000000000", "00000z0000000");
        Collections.sort(ids);
        List<CallFile.Listed> events = ids.stream()
                .map(id -> new CallFile.Listed(Listing.of(withId(id)), 0))
                .toList();

        assertEquals(ids, read(events).ids());
    }

    /** The promise of docs/call-file.md, on events that lie as far apart as they can. */
    @Test
    void points_takeAtMostTwelveBytes() {
        Random random = new Random(5);
        List<CallFile.Listed> events = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            When when = new When(FROM, LocalTime.ofSecondOfDay(900 * random.nextInt(96)), null, ZoneId.of("UTC"));
            events.add(new CallFile.Listed(
                    Listing.of(TestEvents.event(i, TestEvents.position(random), when)), 3600 * random.nextInt(12)));
        }

        CallFile.Sizes sizes = CallFile.measure(CALL, events);

        double bytes = (double) sizes.pointBytes() / sizes.events();
        assertTrue(bytes <= 12, () -> bytes + " bytes a point, " + sizes);
        assertEquals(9 * 5000, sizes.idBytes());
        assertEquals(CallFile.write(CALL, events).length, sizes.wholeBytes());
    }

    private static CallFileReader.Content read(List<CallFile.Listed> events) {
        return CallFileReader.read(CallFile.write(CALL, events));
    }

    private static PublicEvent withId(String id) {
        PublicEvent event = SampleEvents.full();
        return new PublicEvent(
                new EventId(id),
                event.call(),
                event.title(),
                event.when(),
                event.status(),
                event.isOnline(),
                event.venue(),
                event.details(),
                event.sources(),
                event.sequence(),
                event.updated());
    }

    private static int byPosition(Listing a, Listing b) {
        LatLon first = position(a);
        LatLon second = position(b);
        int order = Double.compare(first.latitude(), second.latitude());
        order = order != 0 ? order : Double.compare(first.longitude(), second.longitude());
        return order != 0 ? order : a.id().compareTo(b.id());
    }

    private static LatLon position(Listing event) {
        return Objects.requireNonNull(event.venue().position()).latLon();
    }

    private static long startMinute(Listing event) {
        return Objects.requireNonNull(event.when().start()).toSecondOfDay() / 60;
    }
}
