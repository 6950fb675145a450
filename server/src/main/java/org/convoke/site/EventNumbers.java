package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoke.chart.Caption;
import org.convoke.chart.Range;
import org.convoke.chart.RangeChart;
import org.convoke.count.Basis;
import org.convoke.count.CountMethod;
import org.convoke.event.EventId;
import org.convoke.turnout.EventTurnout;
import org.convoke.turnout.Role;
import org.convoke.turnout.Turnout;
import org.convoke.turnout.TurnoutReport;
import org.jspecify.annotations.Nullable;

/**
 * How many came to one event: both ranges, and every report that they come from.
 *
 * @param range that is reported; absent when nothing was counted
 * @param notes on it
 * @param figure of the reports beside each other; absent when there is but one
 */
public record EventNumbers(
        @Nullable String range, List<String> notes, NumberTable reports, org.convoke.site.@Nullable Figure figure) {

    public EventNumbers {
        notes = List.copyOf(notes);
    }

    /** What is reported of the event; empty when nothing is. */
    static Optional<EventNumbers> of(Page page, EventId event, Turnout turnout) {
        return turnout.find(event).map(found -> of(page, found, turnout.reports(event)));
    }

    private static EventNumbers of(Page page, EventTurnout turnout, List<TurnoutReport> reports) {
        List<NumberTable.Row> rows = new ArrayList<>();
        List<RangeChart.Row> ranges = new ArrayList<>();
        for (TurnoutReport report : reports) {
            rows.add(row(page, report));
            if (report.claim().basis() == Basis.COUNTED) {
                Figures.drawn(report.range())
                        .ifPresent(range -> ranges.add(RangeChart.Row.of(source(page, report), range)));
            }
        }
        List<String> heads = List.of(page.text("figures.column.source"), page.text("figures.column.told"));
        return new EventNumbers(
                turnout.isReported() ? TurnoutTables.range(page, turnout) : null,
                notes(page, turnout),
                new NumberTable("reports", page.text("figures.reports"), null, heads, rows),
                ranges.size() < 2 ? null : figure(page, turnout, ranges));
    }

    private static org.convoke.site.Figure figure(Page page, EventTurnout turnout, List<RangeChart.Row> ranges) {
        Range all = Figures.drawn(turnout.counted().reported()).orElse(null);
        List<RangeChart.Row> rows = new ArrayList<>(ranges);
        if (all != null) {
            Range central = Figures.drawn(turnout.counted().central()).orElse(null);
            Range announced = Figures.drawn(turnout.announced()).orElse(null);
            rows.add(new RangeChart.Row(page.text("figures.together"), all, central, announced));
        }
        Caption caption = new Caption("numbers", page.text("figures.compared"), page.text("figures.ranges.told"));
        return new Figures(page).ranges(caption, rows);
    }

    private static List<String> notes(Page page, EventTurnout turnout) {
        List<String> notes = new ArrayList<>();
        if (turnout.isReported()) {
            notes.add(page.text(
                    "figures.central", Figures.range(page, turnout.counted().central())));
        }
        if (!turnout.announced().isEmpty()) {
            notes.add(page.text("figures.announced.event", Figures.range(page, turnout.announced())));
        }
        if (turnout.isDecided()) {
            notes.add(page.text("figures.decided"));
        }
        return notes;
    }

    private static NumberTable.Row row(Page page, TurnoutReport report) {
        List<String> details = new ArrayList<>();
        if (report.claim().basis() == Basis.ANNOUNCED) {
            details.add(page.text("figures.key.announced"));
        }
        CountMethod method = report.claim().method();
        if (method != null) {
            details.add(page.text("figures.method." + word(method)));
        }
        Role role = report.evidence().role();
        if (role != null) {
            details.add(page.text("figures.by", page.text("figures.role." + word(role))));
        }
        if (report.evidence().counted() != null) {
            details.add(page.words().instant(report.evidence().counted()));
        }
        String link = report.evidence().link() == null
                ? null
                : report.evidence().link().toString();
        return new NumberTable.Row(
                source(page, report),
                String.join(page.text("list.separator"), details),
                link,
                List.of(Figures.told(page, report.claim().figure())));
    }

    private static String source(Page page, TurnoutReport report) {
        return page.text("figures.source." + word(report.claim().source()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
