package org.convoke.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convoke.turnout.ReportId;
import org.convoke.turnout.Ruling;
import org.convoke.turnout.TurnoutHistory;
import org.convoke.turnout.TurnoutReport;

/** What changed in an event's numbers after they were first told: corrections, withdrawals and rulings. */
record EventChanges(EventReports words, TurnoutHistory history) {

    private record Change(Instant at, NumberTable.Row row) {}

    /** By time. The one ruling that holds is told elsewhere, so alone it is no change. */
    NumberTable table() {
        List<Change> changes = new ArrayList<>(corrections());
        if (!changes.isEmpty() || history.rulings().size() > 1) {
            history.rulings().forEach(ruling -> changes.add(change(ruling)));
        }
        changes.sort(Comparator.comparing(Change::at));
        Page page = words.page();
        return new NumberTable(
                "changes",
                page.text("figures.changes"),
                page.text("figures.changes.note"),
                List.of(
                        page.text("figures.column.change"),
                        page.text("figures.column.before"),
                        page.text("figures.column.after")),
                changes.stream().map(Change::row).toList());
    }

    private List<Change> corrections() {
        List<Change> corrections = new ArrayList<>();
        Map<ReportId, TurnoutReport> known = new HashMap<>();
        for (TurnoutReport version : history.versions()) {
            TurnoutReport before = known.put(version.id(), version);
            if (before != null) {
                NumberTable.Row row = new NumberTable.Row(
                        words.source(version),
                        words.made(version),
                        null,
                        List.of(words.told(before), words.told(version)));
                corrections.add(new Change(version.handling().at(), row));
            }
        }
        return corrections;
    }

    private Change change(Ruling ruling) {
        NumberTable.Row row = new NumberTable.Row(
                words.page().text("figures.decision"),
                words.because(ruling.at(), ruling.reason()),
                null,
                List.of("", words.ruled(ruling)));
        return new Change(ruling.at(), row);
    }
}
