package org.convoke.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.convoke.call.CallSlug;
import org.convoke.chart.GrowthChart;
import org.convoke.event.EventStatus;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.turnout.EventTurnout;
import org.convoke.turnout.Line;
import org.convoke.turnout.Totals;
import org.convoke.turnout.Turnout;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a call's numbers tell, in no language yet.
 *
 * @param reported the events of the total that have a counted number, by low, then high, the largest first, ties by id
 * @param announced the events of the total of which a number was announced, by that number, likewise
 * @param unreported events with a position that would be in the total and have no counted number
 * @param growth of the total with each report and ruling; empty where there is nothing to see in it
 * @param places the same sums by place
 */
record TurnoutFacts(
        Totals totals,
        List<Told> reported,
        List<Told> announced,
        List<IndexedEvent> unreported,
        List<GrowthChart.Step> growth,
        SumsByPlace places) {

    private static final Comparator<Told> LARGEST_FIRST = Comparator.comparingLong(
                    (Told told) -> told.counted().low().orElse(-1))
            .thenComparingLong(told -> told.counted().high().orElse(-1))
            .reversed()
            .thenComparing(told -> told.event().id().value());

    private static final Comparator<Told> MOST_ANNOUNCED_FIRST = Comparator.comparingLong(
                    (Told told) -> told.turnout().announced().high().orElse(-1))
            .reversed()
            .thenComparing(LARGEST_FIRST);

    TurnoutFacts {
        reported = List.copyOf(reported);
        announced = List.copyOf(announced);
        unreported = List.copyOf(unreported);
        growth = List.copyOf(growth);
    }

    /** An event and its numbers. */
    record Told(IndexedEvent event, EventTurnout turnout) {

        org.convoke.turnout.Range counted() {
            return turnout.counted().reported();
        }
    }

    private static TurnoutFacts of(CallSlug call, EventIndex index, Turnout turnout) {
        Totals totals = turnout.totals(call);
        List<Told> reported = new ArrayList<>();
        List<Told> announced = new ArrayList<>();
        List<IndexedEvent> unreported = new ArrayList<>();
        for (IndexedEvent event : index.byDate(call)) {
            Optional<EventTurnout> found = turnout.find(event.id());
            if (found.isPresent() && found.get().line() != Line.TOTAL) {
                continue;
            }
            if (found.isPresent() && found.get().isReported()) {
                reported.add(new Told(event, found.get()));
            } else if (isMissing(event)) {
                unreported.add(event);
            }
            found.filter(each -> !each.announced().isEmpty()).ifPresent(each -> announced.add(new Told(event, each)));
        }
        reported.sort(LARGEST_FIRST);
        announced.sort(MOST_ANNOUNCED_FIRST);
        List<GrowthChart.Step> growth = reported.isEmpty() ? List.of() : TurnoutGrowth.of(call, turnout);
        return new TurnoutFacts(totals, reported, announced, unreported, growth, new SumsByPlace(turnout, totals));
    }

    private static boolean isMissing(IndexedEvent event) {
        return event.position().isPresent()
                && event.status() != EventStatus.CANCELLED
                && event.status() != EventStatus.POSTPONED;
    }

    /** What of it is of one place; how that grew is not told. */
    TurnoutFacts in(SumsAsked place, EventIndex index) {
        if (place.isOfWholeCall()) {
            return this;
        }
        return new TurnoutFacts(
                totals,
                reported.stream()
                        .filter(told -> place.has(index.area(told.event())))
                        .toList(),
                announced.stream()
                        .filter(told -> place.has(index.area(told.event())))
                        .toList(),
                unreported.stream()
                        .filter(event -> place.has(index.area(event)))
                        .toList(),
                List.of(),
                places);
    }

    /** The facts of each call, found out at the first request after a change. Safe for use by many threads. */
    static final class Kept {

        private final Turnout turnout;
        private final Map<CallSlug, Known> kept = new ConcurrentHashMap<>();

        Kept(Turnout turnout) {
            this.turnout = turnout;
        }

        private record Known(Object events, Object totals, TurnoutFacts facts) {

            /** Compares by identity: both are the same object until something changes. */
            @SuppressWarnings("ReferenceEquality")
            boolean isOf(Object eventsNow, Object totalsNow) {
                return events == eventsNow && totals == totalsNow;
            }
        }

        TurnoutFacts of(CallSlug call, EventIndex index) {
            return kept.compute(call, (slug, known) -> fresh(slug, known, index))
                    .facts();
        }

        private Known fresh(CallSlug call, @Nullable Known known, EventIndex index) {
            Object events = index.byDate(call);
            Object totals = turnout.totals(call);
            return known != null && known.isOf(events, totals)
                    ? known
                    : new Known(events, totals, TurnoutFacts.of(call, index, turnout));
        }
    }
}
