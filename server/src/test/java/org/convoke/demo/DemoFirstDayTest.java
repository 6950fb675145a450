package org.convoke.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.count.CountMethod;
import org.convoke.count.SourceClass;
import org.convoke.place.Gazetteer;
import org.convoke.turnout.Role;
import org.convoke.turnout.SizeClass;
import org.convoke.turnout.Totals;
import org.convoke.turnout.TurnoutFollower;
import org.convoke.turnout.TurnoutReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's numbers, stored as anybody's. */
class DemoFirstDayTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-21T08:00:00Z"), ZoneOffset.UTC);

    @Test
    void store_showsWhatThereIsOfNumbers(@TempDir Path folder) throws IOException {
        LocalDate coming = LocalDate.of(2026, 9, 26);
        DemoFirstDay first = new DemoFirstDay(coming, Gazetteer::open);
        CallSlug call = first.call().slug();
        try (Pipeline pipeline = Pipeline.openOrCreate(folder.resolve("data"), CLOCK)) {
            first.store(pipeline, folder.resolve("files"));

            List<TurnoutReport> accepted = new ArrayList<>();
            pipeline.turnout().readAccepted(call, accepted::add);
            assertEquals(EnumSet.allOf(SourceClass.class), classes(accepted, SourceClass.OTHER));
            assertTrue(methods(accepted)
                    .containsAll(EnumSet.of(CountMethod.HEAD_COUNT, CountMethod.LINE_COUNT, CountMethod.GRID)));
            assertTrue(roles(accepted).containsAll(EnumSet.of(Role.HOST, Role.JOURNALIST, Role.COUNTER)));
            assertTrue(
                    accepted.stream().anyMatch(report -> report.claim().figure().words() != null));
            assertTrue(accepted.stream()
                    .allMatch(report -> report.handling()
                            .at()
                            .isBefore(coming.atStartOfDay(ZoneOffset.UTC).toInstant())));
            assertTrue(pipeline.turnout().listHeld(call).size() >= 3);
            assertNumbers(TurnoutFollower.totalsNow(pipeline.store(), call));
        }
    }

    private static void assertNumbers(Totals totals) {
        int reported = totals.total().coverage().reported();
        int events = totals.total().coverage().events();
        assertTrue(reported > events / 3 && reported < events * 3 / 4, totals::toString);
        assertTrue(totals.total().announced().events() >= 10, totals::toString);
        assertTrue(totals.beside().online().coverage().reported() > 0, totals::toString);
        assertEquals(1, totals.beside().counterEvents().coverage().reported());
        assertEquals(
                EnumSet.allOf(SizeClass.class),
                totals.sizes().stream()
                        .filter(each -> each.total().coverage().events() > 0)
                        .map(Totals.OfSize::size)
                        .collect(Collectors.toSet()));
    }

    /** Those of the reports, with one that none is of, because nobody in the demo is somebody else. */
    private static Set<SourceClass> classes(List<TurnoutReport> reports, SourceClass none) {
        Set<SourceClass> classes =
                reports.stream().map(report -> report.claim().source()).collect(Collectors.toSet());
        classes.add(none);
        return classes;
    }

    private static Set<CountMethod> methods(List<TurnoutReport> reports) {
        return Arrays.stream(CountMethod.values())
                .filter(method ->
                        reports.stream().anyMatch(report -> report.claim().method() == method))
                .collect(Collectors.toSet());
    }

    private static Set<Role> roles(List<TurnoutReport> reports) {
        return Arrays.stream(Role.values())
                .filter(role ->
                        reports.stream().anyMatch(report -> report.evidence().role() == role))
                .collect(Collectors.toSet());
    }
}
