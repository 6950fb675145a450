package org.convoke.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.convoke.event.When;
import org.convoke.nearest.LatLon;
import org.junit.jupiter.api.Test;

/** Boxes, squares and changes beside looking at every event. */
class MapWalkTest {

    private static final long SEED = 20_261_122;

    private final Random random = new Random(SEED);

    @Test
    void walk_anyBox_givesEveryEventInsideOnceAndNoOther() {
        List<IndexedEvent> events = events(2000);
        MapPoints points = MapPoints.of(events);
        for (int round = 0; round < 2000; round++) {
            BoundingBox box = box(events);
            int depth = random.nextInt(26);
            Set<String> expected = new HashSet<>();
            events.stream()
                    .filter(event -> event.position().filter(box::contains).isPresent())
                    .forEach(event -> expected.add(event.key()));

            List<String> visited = new ArrayList<>();
            MapWalk.all(points, box, depth, (set, from, until) -> {
                assertEquals(
                        MapKey.square(set.key(from), depth),
                        MapKey.square(set.key(until - 1), depth),
                        "one square a stretch");
                for (int i = from; i < until; i++) {
                    visited.add(set.event(i).key());
                }
                return true;
            });

            String round0 = "seed " + SEED + " round " + round + " " + box;
            assertEquals(expected.size(), visited.size(), round0);
            assertEquals(expected, new HashSet<>(visited), round0);
        }
    }

    @Test
    void sums_ofAnyStretch_areThoseOfItsEvents() {
        MapPoints points = MapPoints.of(events(500));
        for (int round = 0; round < 1000; round++) {
            int from = random.nextInt(points.size());
            int until = from + random.nextInt(points.size() - from) + 1;
            long x = 0;
            for (int i = from; i < until; i++) {
                x += MapKey.x(points.key(i));
            }

            assertEquals(x, points.sums(from, until).x(), from + " to " + until);
        }
    }

    @Test
    void with_manyEdits_isAsSortedAnew() {
        Map<Integer, IndexedEvent> held = new HashMap<>();
        MapPoints points = MapPoints.EMPTY;
        for (int edit = 0; edit < 300; edit++) {
            List<IndexedEvent> leaving = new ArrayList<>();
            List<IndexedEvent> coming = new ArrayList<>();
            Set<Integer> touched = new HashSet<>();
            for (int i = random.nextInt(20); i >= 0; i--) {
                int number = random.nextInt(200);
                if (touched.add(number)) {
                    change(number, held, leaving, coming);
                }
            }
            points = points.with(leaving, coming);

            MapPoints anew = MapPoints.of(held.values());
            assertEquals(anew.size(), points.size());
            assertEquals(anew.unplaced(), points.unplaced());
            for (int i = 0; i < anew.size(); i++) {
                assertSame(anew.event(i), points.event(i), "edit " + edit);
                assertEquals(anew.key(i), points.key(i));
            }
        }
    }

    @Test
    void with_leavingThatIsNotThere_isRefused() {
        MapPoints points = MapPoints.of(List.of(event(1, LatLon.of(1, 1))));
        List<IndexedEvent> stranger = List.of(event(2, LatLon.of(1, 1)));

        assertThrows(IllegalStateException.class, () -> points.with(stranger, List.of()));
    }

    @Test
    void key_ofAPlace_leadsBackToIt() {
        for (int i = 0; i < 1000; i++) {
            double latitude = random.nextDouble() * 170 - 85;
            double longitude = random.nextDouble() * 360 - 180;
            long key = MapKey.of(LatLon.of(latitude, longitude));

            assertEquals(longitude, MapKey.longitude(MapKey.x(key) + 0.5), 2e-7);
            assertEquals(latitude, MapKey.latitude(MapKey.y(key) + 0.5), 2e-7);
        }
    }

    private void change(
            int number, Map<Integer, IndexedEvent> held, List<IndexedEvent> leaving, List<IndexedEvent> coming) {
        IndexedEvent before = held.remove(number);
        if (before != null) {
            leaving.add(before);
        }
        if (before == null || random.nextBoolean()) {
            IndexedEvent after = event(number, position());
            held.put(number, after);
            coming.add(after);
        }
    }

    private List<IndexedEvent> events(int count) {
        List<IndexedEvent> events = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            events.add(event(number, position()));
        }
        return events;
    }

    /** Anywhere, at the edges of the globe, and many in one place. */
    private LatLon position() {
        return switch (random.nextInt(4)) {
            case 0 -> TestEvents.position(random);
            case 1 -> LatLon.of(52.5 + random.nextInt(5) / 1e7, 13.4 + random.nextInt(5) / 1e7);
            case 2 -> LatLon.of(random.nextInt(19) * 10 - 90, random.nextInt(37) * 10 - 180);
            default -> LatLon.of(48 + random.nextGaussian(), 2 + random.nextGaussian());
        };
    }

    /** Any box; often with an event on its very edge. */
    private BoundingBox box(List<IndexedEvent> events) {
        LatLon a = corner(events);
        LatLon b = corner(events);
        return new BoundingBox(
                Math.min(a.latitude(), b.latitude()),
                a.longitude(),
                Math.max(a.latitude(), b.latitude()),
                b.longitude());
    }

    private LatLon corner(List<IndexedEvent> events) {
        return random.nextBoolean()
                ? events.get(random.nextInt(events.size())).position().orElseThrow()
                : TestEvents.position(random);
    }

    private static IndexedEvent event(int number, LatLon position) {
        When when = new When(TestEvents.DAY, LocalTime.NOON, null, null);
        return IndexedEvent.of(TestEvents.event(number, position, when), TestEvents.RIVERS, 0, 0, new byte[0]);
    }
}
