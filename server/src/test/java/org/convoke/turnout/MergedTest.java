package org.convoke.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.convoke.count.Figure;
import org.convoke.count.SourceClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergedTest {

    @Test
    void of_reportsOfSeveralClasses() {
        Merged merged = Merged.of(
                List.of(
                        stated(SourceClass.ORGANIZER, 5_000, 6_000, null),
                        stated(SourceClass.OFFICIAL, 2_000, 2_500, null),
                        stated(SourceClass.PARTICIPANT, 3_000, 3_000, null)),
                Range.NONE);

        assertEquals(Range.of(2_000, 6_000), merged.reported());
        assertEquals(Range.of(3_000, 3_000), merged.central());
        assertEquals(2_000, merged.floor());
    }

    @Test
    void of_copiesOfOneStory_countOnce() {
        List<Stated> reports = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            reports.add(stated(SourceClass.PRESS, 9_000, 9_000, "agency.example/story"));
            reports.add(stated(SourceClass.PRESS, 8_000, 8_000, null));
        }
        reports.add(stated(SourceClass.PRESS, 4_000, 4_500, "paper.example/own"));
        reports.add(stated(SourceClass.PRESS, 3_000, 3_500, "station.example/own"));

        assertEquals(Range.of(4_000, 4_500), Merged.of(reports, Range.NONE).central());
    }

    @Test
    void of_evenNumberOfClasses_takesTheLowerMiddle() {
        Merged merged = Merged.of(
                List.of(stated(SourceClass.ORGANIZER, 900, 1_100, null), stated(SourceClass.OFFICIAL, 500, 700, null)),
                Range.NONE);

        assertEquals(Range.of(500, 700), merged.central());
    }

    @Test
    void of_makerOfAListSettled_standsForItsListAlone() {
        Stated settled = new Stated(SourceClass.COMPILER, Range.of(400, 500), false, "list", null);
        Stated judged = new Stated(SourceClass.ORGANIZER, Range.of(300, 900), false, "list", null);
        Stated witness = stated(SourceClass.PARTICIPANT, 600, 600, null);

        assertEquals(
                Range.of(400, 500),
                Merged.of(List.of(settled, judged), Range.NONE).reported());
        assertEquals(
                Range.of(400, 600),
                Merged.of(List.of(settled, judged, witness), Range.NONE).reported());
        assertEquals(
                Range.of(300, 900),
                Merged.of(List.of(settled, judged), Range.NONE).central());
        assertEquals(Range.of(400, 500), Merged.of(List.of(settled), Range.NONE).central());
    }

    @Test
    void of_decided_leavesTheCentralRange() {
        Merged merged = Merged.of(List.of(stated(SourceClass.PRESS, 100, 900, null)), Range.of(200, 300));

        assertEquals(Range.of(200, 300), merged.reported());
        assertEquals(Range.of(100, 900), merged.central());
        assertEquals(100, merged.floor());
    }

    @Test
    void of_nothingDocumented_hasNoFloor() {
        assertNull(Merged.of(List.of(stated(SourceClass.ORGANIZER, 100, 900, null)), Range.NONE)
                .floor());
        Stated counted = new Stated(SourceClass.ORGANIZER, Range.of(100, 900), true, null, null);
        assertEquals(100, Merged.of(List.of(counted), Range.NONE).floor());
        Stated most = new Stated(SourceClass.OFFICIAL, Range.atMost(900), true, null, null);
        assertNull(Merged.of(List.of(most), Range.NONE).floor());
    }

    @Test
    void range_lowAlone_countsAsBoth_andHighAloneAddsNothingBelow() {
        assertEquals(Range.of(500, 500), Range.of(new Figure(500L, null, null, null)));
        Range most = Range.of(new Figure(null, 500L, null, null));
        assertTrue(most.low().isEmpty());
        assertEquals(0, most.lowToAdd());
        assertEquals(500, most.highToAdd());
        assertTrue(Range.of(Figure.ofWords("a crowd")).isEmpty());
    }

    /** Against the rules worked out the slow way: whatever is made of lists in a fixed order by comparing all with all. */
    @Test
    void merge_anyReports_asTheSlowWay() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            List<Stated> reports = random(random);
            String what = "seed " + seed + " round " + round + " " + reports;

            Merged merged = Merged.of(reports, Range.NONE);

            assertEquals(SlowMerge.envelope(reports), MergeRule.ENVELOPE.merge(reports), what);
            assertEquals(SlowMerge.medians(reports), MergeRule.LOWER_MEDIANS.merge(reports), what);
            assertEquals(SlowMerge.reported(reports), merged.reported(), what);
            Collections.shuffle(reports, random);
            assertEquals(merged, Merged.of(reports, Range.NONE), what);
        }
    }

    private static List<Stated> random(Random random) {
        List<Stated> reports = new ArrayList<>();
        SourceClass[] classes = SourceClass.values();
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            long low = random.nextInt(6) * 10L;
            long high = low + random.nextInt(4) * 10L;
            Range range = random.nextInt(6) == 0 ? Range.atMost(high) : Range.of(low, high);
            String story = random.nextBoolean() ? null : "story" + random.nextInt(3);
            String list = random.nextBoolean() ? null : "list" + random.nextInt(2);
            reports.add(new Stated(
                    classes[random.nextInt(random.nextBoolean() ? 3 : classes.length)],
                    range,
                    random.nextBoolean(),
                    list,
                    story));
        }
        return reports;
    }

    private static Stated stated(SourceClass source, long low, long high, @Nullable String story) {
        return new Stated(source, Range.of(low, high), false, null, story);
    }
}
