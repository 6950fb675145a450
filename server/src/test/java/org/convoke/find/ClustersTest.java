package org.convoke.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.convoke.event.EventStatus;
import org.convoke.event.PublicEvent;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.convoke.index.BoundingBox;
import org.convoke.index.EventIndex;
import org.convoke.index.MemoryFeed;
import org.convoke.index.TestEvents;
import org.convoke.index.TownResolver;
import org.convoke.nearest.LatLon;
import org.convoke.publish.JsonEventForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clusters beside those that come of looking at every event and every pair. */
class ClustersTest {

    private static final long SEED = 3_2026_11;
    private static final int EVENTS = 3000;

    private static final Random RANDOM = new Random(SEED);
    private static final List<PublicEvent> ALL = new ArrayList<>();
    private static EventIndex index;

    /** A mark as the oracle makes it. */
    private record Mark(int count, int cancelled, int postponed, double sumX, double sumY, long row, long column) {

        static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::count)
                .reversed()
                .thenComparingLong(Mark::row)
                .thenComparingLong(Mark::column);

        Mark with(Mark other) {
            return new Mark(
                    count + other.count,
                    cancelled + other.cancelled,
                    postponed + other.postponed,
                    sumX + other.sumX,
                    sumY + other.sumY,
                    row,
                    column);
        }

        double pixels(Mark other, int zoom) {
            return 256
                    * Math.pow(2, zoom)
                    * Math.hypot(sumX / count - other.sumX / other.count, sumY / count - other.sumY / other.count);
        }
    }

    @BeforeAll
    static void fill() {
        MemoryFeed feed = new MemoryFeed();
        feed.put(TestEvents.RIVERS);
        for (int number = 0; number < EVENTS; number++) {
            PublicEvent event = event(number);
            ALL.add(event);
            feed.publish(event);
        }
        index = EventIndex.load(feed, new JsonEventForm(), TownResolver.NONE).index();
    }

    @Test
    void clusters_ofAnyBoxDayAndZoom_areThoseOfTheOracle() {
        for (int round = 0; round < 400; round++) {
            BoundingBox box = box();
            Optional<LocalDate> day =
                    random(3) == 0 ? Optional.empty() : Optional.of(TestEvents.DAY.plusDays(random(3)));
            int zoom = random(19);

            Clusters found = clusters(day, box, zoom);
            List<Mark> expected = oracle(day, box, found.zoom());

            String what = "seed " + SEED + " round " + round + " " + box + " " + day + " zoom " + zoom;
            assertSame(expected, found.clusters(), what);
            assertTrue(found.clusters().size() <= Clusters.MAX_CLUSTERS, what);
            assertApart(found, what);
            assertEquals(zoom == found.zoom(), grid(inside(day, box), zoom).size() <= Clusters.MAX_CLUSTERS, what);
        }
    }

    @Test
    void events_ofABoxWithFew_areAllOfThemByDate() {
        for (int round = 0; round < 200; round++) {
            BoundingBox box = box();
            List<PublicEvent> inside = inside(Optional.of(TestEvents.DAY), box);
            Clusters found = clusters(Optional.of(TestEvents.DAY), box, 5);

            assertEquals(inside.size() <= Clusters.MAX_EVENTS, found.events().isPresent());
            found.events().ifPresent(events -> {
                List<String> ids =
                        events.stream().map(event -> event.id().value()).toList();
                assertEquals(
                        inside.stream()
                                .sorted(Comparator.comparing((PublicEvent event) ->
                                                event.when().date())
                                        .thenComparing(event -> event.id().value()))
                                .map(event -> event.id().value())
                                .toList(),
                        ids);
            });
        }
    }

    @Test
    void clusters_askedTwice_areTheSame() {
        assertEquals(ids(4), ids(4));
        assertEquals(ids(4).size(), Set.copyOf(ids(4)).size());
    }

    private static List<String> ids(int zoom) {
        return clusters(Optional.empty(), BoundingBox.WORLD, zoom).clusters().stream()
                .map(Cluster::id)
                .toList();
    }

    @Test
    void unplaced_eventsAreCountedBesideTheMap() {
        long expected =
                ALL.stream().filter(event -> event.venue().position() == null).count();

        assertEquals(expected, clusters(Optional.empty(), BoundingBox.WORLD, 2).unplaced());
    }

    private static Clusters clusters(Optional<LocalDate> day, BoundingBox box, int zoom) {
        return Clusters.of(index.mapPoints(Optional.of(TestEvents.RIVERS.slug()), day), box, zoom);
    }

    private static void assertSame(List<Mark> expected, List<Cluster> found, String what) {
        assertEquals(expected.size(), found.size(), what);
        for (int i = 0; i < expected.size(); i++) {
            Mark mark = expected.get(i);
            Cluster cluster = found.get(i);
            String which = what + " cluster " + i;
            assertEquals(mark.count, cluster.count(), which);
            assertEquals(mark.cancelled, cluster.cancelled(), which);
            assertEquals(mark.postponed, cluster.postponed(), which);
            assertEquals(mark.sumX / mark.count, cluster.x(), 1e-9, which);
            assertEquals(mark.sumY / mark.count, cluster.y(), 1e-9, which);
        }
    }

    private static void assertApart(Clusters found, String what) {
        double pixels = 256 * Math.pow(2, found.zoom());
        List<Cluster> clusters = found.clusters();
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = 0; j < i; j++) {
                Cluster a = clusters.get(i);
                Cluster b = clusters.get(j);
                double distance = Math.hypot(a.x() - b.x(), a.y() - b.y()) * pixels;
                assertTrue(distance >= Clusters.APART_PIXELS - 1e-6, what);
            }
        }
    }

    private static List<Mark> oracle(Optional<LocalDate> day, BoundingBox box, int zoom) {
        List<Mark> marks = grid(inside(day, box), zoom);
        boolean isDone = false;
        while (!isDone) {
            isDone = true;
            marks.sort(Mark.ORDER);
            for (int i = 0; i < marks.size(); i++) {
                Mark taker = marks.get(i);
                Mark all = taker;
                for (Mark other : List.copyOf(marks.subList(i + 1, marks.size()))) {
                    if (taker.pixels(other, zoom) < Clusters.APART_PIXELS) {
                        all = all.with(other);
                        marks.remove(other);
                        isDone = false;
                    }
                }
                marks.set(i, all);
            }
        }
        return marks;
    }

    private static List<Mark> grid(List<PublicEvent> events, int zoom) {
        double squares = Math.pow(2, zoom + 2);
        Map<Long, Mark> marks = new HashMap<>();
        for (PublicEvent event : events) {
            LatLon at = at(event);
            double x = Math.min((at.longitude() + 180) / 360, 1 - 1e-12);
            double sine = Math.sin(Math.toRadians(at.latitude()));
            double y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
            y = Math.max(0, Math.min(y, 1 - 1e-12));
            long column = (long) (x * squares);
            long row = (long) (y * squares);
            Mark one = new Mark(
                    1,
                    event.status() == EventStatus.CANCELLED ? 1 : 0,
                    event.status() == EventStatus.POSTPONED ? 1 : 0,
                    x,
                    y,
                    row,
                    column);
            marks.merge(row << 32 | column, one, Mark::with);
        }
        return new ArrayList<>(marks.values());
    }

    private static List<PublicEvent> inside(Optional<LocalDate> day, BoundingBox box) {
        return ALL.stream()
                .filter(event -> event.venue().position() != null)
                .filter(event -> box.contains(at(event)))
                .filter(event -> day.isEmpty() || isOn(event.when(), day.get()))
                .toList();
    }

    private static LatLon at(PublicEvent event) {
        return Objects.requireNonNull(event.venue().position()).latLon();
    }

    /** An event that goes on past the call's days is on none of the days after them. */
    private static boolean isOn(When when, LocalDate day) {
        return !when.date().isAfter(day)
                && !when.lastDate().isBefore(day)
                && !day.isAfter(TestEvents.RIVERS.days().until());
    }

    private static PublicEvent event(int number) {
        LocalDate first = TestEvents.DAY.plusDays(random(2));
        When when = new When(
                first,
                LocalTime.NOON,
                random(4) == 0 ? first.plusDays(1 + random(3)).atTime(18, 0) : null,
                null);
        PublicEvent event = TestEvents.event(number, position(), when);
        EventStatus[] statuses = EventStatus.values();
        return new PublicEvent(
                event.id(),
                event.call(),
                event.title(),
                when,
                statuses[random(statuses.length)],
                false,
                random(20) == 0 ? Venue.UNKNOWN : event.venue(),
                event.details(),
                event.sources(),
                0,
                event.updated());
    }

    private static LatLon position() {
        return switch (random(3)) {
            case 0 -> TestEvents.position(RANDOM);
            case 1 -> LatLon.of(48 + 2 * RANDOM.nextGaussian(), 8 + 4 * RANDOM.nextGaussian());
            default -> LatLon.of(-17.7, RANDOM.nextBoolean() ? 179.99 : -179.99);
        };
    }

    /** Any box, across the date line as often as not. */
    private static BoundingBox box() {
        LatLon a = random(3) == 0 ? LatLon.of(-90, -180) : TestEvents.position(RANDOM);
        LatLon b = random(3) == 0 ? LatLon.of(90, 180) : TestEvents.position(RANDOM);
        return new BoundingBox(
                Math.min(a.latitude(), b.latitude()),
                a.longitude(),
                Math.max(a.latitude(), b.latitude()),
                b.longitude());
    }

    private static int random(int bound) {
        return RANDOM.nextInt(bound);
    }
}
