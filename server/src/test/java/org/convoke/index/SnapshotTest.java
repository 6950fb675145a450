package org.convoke.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.convoke.event.When;
import org.convoke.nearest.LatLon;
import org.junit.jupiter.api.Test;

/** Lists that are edited step by step beside lists that are sorted anew. */
class SnapshotTest {

    private static final int CALLS = 3;

    private final Random random = new Random(20_270_320);
    private final Map<Integer, IndexedEvent> held = new HashMap<>();

    @Test
    void with_manyEdits_isAsSortedAnew() {
        Snapshot snapshot = Snapshot.of(List.of(), List.of());
        for (int edit = 0; edit < 300; edit++) {
            Map<Integer, IndexedEvent> leaving = new HashMap<>();
            List<IndexedEvent> coming = new ArrayList<>();
            for (int i = random.nextInt(20); i >= 0; i--) {
                change(random.nextInt(200), leaving, coming);
            }
            snapshot = snapshot.with(leaving.values(), coming, List.of());

            Snapshot anew = Snapshot.of(held.values(), List.of());
            for (int call = 0; call < CALLS; call++) {
                assertEquals(anew.byDate(call), snapshot.byDate(call), "edit " + edit + " call " + call);
            }
            assertEquals(anew.timeline(), snapshot.timeline());
        }
    }

    private void change(int number, Map<Integer, IndexedEvent> leaving, List<IndexedEvent> coming) {
        if (leaving.containsKey(number) || coming.contains(held.get(number))) {
            return;
        }
        IndexedEvent before = held.remove(number);
        if (before != null) {
            leaving.put(number, before);
        }
        if (before == null || random.nextBoolean()) {
            IndexedEvent after = event(number, number % CALLS);
            held.put(number, after);
            coming.add(after);
        }
    }

    @Test
    void with_anotherCall_keepsTheListItself() {
        Snapshot before = Snapshot.of(List.of(event(1, 0), event(2, 1)), List.of());

        Snapshot after = before.with(List.of(), List.of(event(3, 1)), List.of());

        assertSame(before.byDate(0), after.byDate(0));
        assertEquals(2, after.byDate(1).size());
    }

    @Test
    void with_leavingThatIsNotHeld_isRefused() {
        Snapshot snapshot = Snapshot.of(List.of(event(1, 0), event(2, 0)), List.of());
        List<IndexedEvent> stranger = List.of(event(3, 0));

        assertThrows(IllegalStateException.class, () -> snapshot.with(stranger, List.of(), List.of()));
    }

    private IndexedEvent event(int number, int call) {
        LocalTime start = random.nextInt(5) == 0 ? null : LocalTime.of(random.nextInt(24), 0);
        When when = new When(TestEvents.DAY.plusDays(random.nextInt(3)), start, null, null);
        return IndexedEvent.of(
                TestEvents.event(number, LatLon.of(52.5, 13.4), when), TestEvents.RIVERS, call, 0, new byte[0]);
    }
}
