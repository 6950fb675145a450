package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.chart.Caption;
import org.convoke.chart.Range;
import org.convoke.chart.RangeChart;
import org.convoke.count.Basis;
import org.convoke.event.PublicEvent;
import org.convoke.turnout.EventTurnout;
import org.convoke.turnout.Line;
import org.convoke.turnout.Merged;
import org.convoke.turnout.Ruling;
import org.convoke.turnout.Turnout;
import org.convoke.turnout.TurnoutHistory;
import org.convoke.turnout.TurnoutReport;
import org.jspecify.annotations.Nullable;

/**
 * How many came to one event: both ranges, what coordinators decided, and every report that it all comes from.
 *
 * @param range that is reported; absent when nothing was counted
 * @param notes on it
 * @param decisions that hold
 * @param tables of the reports, of what was announced, and of what changed, where there is any
 * @param figure of the reports beside each other; absent when there is but one
 */
public record EventNumbers(
        @Nullable String range,
        List<String> notes,
        List<Decision> decisions,
        List<NumberTable> tables,
        org.convoke.site.@Nullable Figure figure) {

    public EventNumbers {
        notes = List.copyOf(notes);
        decisions = List.copyOf(decisions);
        tables = List.copyOf(tables);
    }

    /**
     * What a coordinator decided.
     *
     * @param words what follows from it
     * @param reason as it was written
     * @param when it was
     */
    public record Decision(String words, String reason, String when) {}

    /** What is reported of the event; empty when nothing is. */
    static Optional<EventNumbers> of(Page page, PublicEvent event, Turnout turnout) {
        return turnout.find(event.id())
                .map(found -> of(new EventReports(page, event.when()), found, turnout.history(event.id())));
    }

    private static EventNumbers of(EventReports words, EventTurnout turnout, TurnoutHistory history) {
        List<TurnoutReport> counted = of(Basis.COUNTED, history);
        return new EventNumbers(
                turnout.isReported()
                        ? Figures.range(words.page(), turnout.counted().reported())
                        : null,
                notes(words.page(), turnout, counted),
                decisions(words, turnout, history),
                tables(words, counted, history),
                figure(words, turnout, counted));
    }

    private static List<TurnoutReport> of(Basis basis, TurnoutHistory history) {
        return history.accepted().stream()
                .filter(report -> report.claim().basis() == basis)
                .toList();
    }

    private static List<String> notes(Page page, EventTurnout turnout, List<TurnoutReport> counted) {
        List<String> notes = new ArrayList<>();
        if (turnout.isReported()) {
            notes.add(page.text(
                    "figures.central", Figures.range(page, turnout.counted().central())));
        }
        if (turnout.isDecided()) {
            org.convoke.turnout.Range undecided = Merged.of(
                            counted.stream()
                                    .filter(report -> !report.range().isEmpty())
                                    .map(TurnoutReport::stated)
                                    .toList(),
                            org.convoke.turnout.Range.NONE)
                    .reported();
            if (!undecided.isEmpty() && !undecided.equals(turnout.counted().reported())) {
                notes.add(page.text("figures.undecided", Figures.range(page, undecided)));
            }
        }
        if (!turnout.announced().isEmpty()) {
            notes.add(page.text("figures.announced.event", Figures.range(page, turnout.announced())));
        }
        if (turnout.line() != Line.TOTAL) {
            notes.add(page.text("figures.beside.note"));
        }
        return notes;
    }

    /** The last ruling on each question, where something follows from it. */
    private static List<Decision> decisions(EventReports words, EventTurnout turnout, TurnoutHistory history) {
        List<Decision> decisions = new ArrayList<>();
        if (turnout.isDecided()) {
            last(Ruling.Kind.RANGE, history).ifPresent(ruling -> decisions.add(words.decision(ruling)));
        }
        if (turnout.line() == Line.COUNTER_EVENT) {
            last(Ruling.Kind.COUNTER_EVENT, history).ifPresent(ruling -> decisions.add(words.decision(ruling)));
        }
        return decisions;
    }

    private static Optional<Ruling> last(Ruling.Kind kind, TurnoutHistory history) {
        return history.rulings().reversed().stream()
                .filter(ruling -> ruling.kind() == kind)
                .findFirst();
    }

    private static List<NumberTable> tables(EventReports words, List<TurnoutReport> counted, TurnoutHistory history) {
        List<NumberTable> tables = new ArrayList<>();
        add(tables, words.table("reports", "figures.reports", counted));
        add(tables, words.table("announced", "figures.beforehand", of(Basis.ANNOUNCED, history)));
        add(tables, new EventChanges(words, history).table());
        return tables;
    }

    private static void add(List<NumberTable> tables, NumberTable table) {
        if (!table.rows().isEmpty()) {
            tables.add(table);
        }
    }

    private static org.convoke.site.@Nullable Figure figure(
            EventReports words, EventTurnout turnout, List<TurnoutReport> counted) {
        Page page = words.page();
        List<RangeChart.Row> rows = new ArrayList<>();
        for (TurnoutReport report : counted) {
            Figures.drawn(report.range()).ifPresent(range -> rows.add(RangeChart.Row.of(words.source(report), range)));
        }
        if (rows.size() < 2) {
            return null;
        }
        Range all = Figures.drawn(turnout.counted().reported()).orElse(null);
        if (all != null) {
            Range central = Figures.drawn(turnout.counted().central()).orElse(null);
            Range announced = Figures.drawn(turnout.announced()).orElse(null);
            rows.add(new RangeChart.Row(page.text("figures.together"), all, central, announced));
        }
        Caption caption = new Caption("numbers", page.text("figures.compared"), page.text("figures.ranges.told"));
        return new Figures(page).ranges(caption, rows);
    }
}
