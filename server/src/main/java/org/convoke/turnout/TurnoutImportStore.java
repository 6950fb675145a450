package org.convoke.turnout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.ImportedClaim;
import org.convoke.count.SourceClass;
import org.convoke.event.EventId;
import org.convoke.event.ImportStore;
import org.convoke.event.ImportStore.Kept;
import org.convoke.event.Outcome;
import org.convoke.sign.Digest;

/**
 * Makes reports of what imported records say of numbers, in the transaction that stores their events. They are accepted at
 * once, for it is a coordinator who imports. A newer state of the source makes new versions of what changed and withdraws what
 * it no longer says; what a coordinator did with a report is left alone.
 */
public final class TurnoutImportStore implements ImportStore.Company {

    private static final int EVENTS_AT_ONCE = 500;

    @Override
    public void save(Connection connection, ImportStore.Batch batch, List<Kept> records, Instant now)
            throws SQLException {
        Map<ReportId, TurnoutReport> known = known(connection, records);
        List<TurnoutReport> changed = new ArrayList<>();
        Set<EventId> unannounced = new LinkedHashSet<>();
        for (Kept record : records) {
            int before = changed.size();
            addReports(record, batch.source(), known, now, changed);
            if (changed.size() > before && record.outcome() == Outcome.UNCHANGED) {
                unannounced.add(record.id());
            }
        }
        for (TurnoutReport gone : known.values()) {
            if (gone.isAccepted() && gone.handling().reason() == null) {
                changed.add(gone.next(ReportState.WITHDRAWN, null, now));
                unannounced.add(gone.event());
            }
        }
        ReportRowStore.insert(connection, changed);
        TurnoutOutboxStore.announce(connection, unannounced, now);
    }

    /** Takes what it finds out of those that are known. */
    private static void addReports(
            Kept record, String list, Map<ReportId, TurnoutReport> known, Instant now, List<TurnoutReport> into) {
        Map<String, Integer> running = new HashMap<>();
        for (ImportedClaim imported : record.draft().claims()) {
            Claim claim = settled(imported, record.id(), known);
            Evidence evidence = evidence(imported);
            String kind = kind(claim.basis(), claim.source());
            ReportId id = id(record.id(), kind, running.merge(kind, 1, Integer::sum));
            TurnoutReport before = known.remove(id);
            if (before == null) {
                Handling handling = new Handling(ReportState.ACCEPTED, Door.IMPORT, list, null, now, null);
                into.add(new TurnoutReport(id, record.id(), 1, claim, evidence, handling));
            } else if (before.handling().reason() == null && !isSame(before, claim, evidence)) {
                Long logIndex = before.handling().logIndex();
                Handling handling = new Handling(ReportState.ACCEPTED, Door.IMPORT, list, null, now, logIndex);
                into.add(new TurnoutReport(id, record.id(), before.version() + 1, claim, evidence, handling));
            }
        }
    }

    private static boolean isSame(TurnoutReport before, Claim claim, Evidence evidence) {
        return before.isAccepted()
                && before.claim().equals(claim)
                && before.evidence().equals(evidence);
    }

    private static Evidence evidence(ImportedClaim imported) {
        return new Evidence(imported.counted(), null, imported.link(), null, null, imported.areaSquareMeters());
    }

    /**
     * A number that the list had before the day was announced. Where only the day tells that it was counted, the same number is
     * still the announced one; another one was counted, and what was announced stays.
     */
    private static Claim settled(ImportedClaim imported, EventId event, Map<ReportId, TurnoutReport> known) {
        Claim claim = imported.claim();
        ReportId announced = id(event, kind(Basis.ANNOUNCED, SourceClass.ORGANIZER), 1);
        TurnoutReport before =
                imported.isBasisAssumed() && claim.basis() == Basis.COUNTED ? known.get(announced) : null;
        if (before == null || !before.isAccepted()) {
            return claim;
        }
        if (before.claim().figure().equals(claim.figure())) {
            return before.claim();
        }
        known.remove(announced);
        return claim;
    }

    private static String kind(Basis basis, SourceClass source) {
        return basis + "\u0000" + source;
    }

    private static ReportId id(EventId event, String kind, int running) {
        String key = event + "\u0000" + kind + "\u0000" + running;
        byte[] digest = Digest.of(key.getBytes(StandardCharsets.UTF_8)).bytes();
        return ReportId.of(ByteBuffer.wrap(digest).getLong());
    }

    /** What was imported before of the events that are not new, each report in its last version. */
    private static Map<ReportId, TurnoutReport> known(Connection connection, List<Kept> records) throws SQLException {
        Map<ReportId, TurnoutReport> known = new HashMap<>();
        List<EventId> events = records.stream()
                .filter(record -> record.outcome() != Outcome.NEW)
                .map(Kept::id)
                .toList();
        if (events.isEmpty() || !hasReports(connection)) {
            return known;
        }
        for (int from = 0; from < events.size(); from += EVENTS_AT_ONCE) {
            List<EventId> some = events.subList(from, Math.min(from + EVENTS_AT_ONCE, events.size()));
            String where =
                    "where r.door = 'IMPORT' and e.id in (" + "?,".repeat(some.size() - 1) + "?) order by r.number";
            for (TurnoutReport report : ReportRowStore.list(
                    connection, where, some.stream().map(EventId::value).toArray())) {
                known.put(report.id(), report);
            }
        }
        return known;
    }

    private static boolean hasReports(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select 1 from turnout_report)")) {
            return row.getBoolean(1);
        }
    }
}
