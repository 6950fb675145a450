package org.convoke.organization;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.call.CallSlug;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.log.LogStore;
import org.convoke.sign.CanonicalJson;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The endorsements of one folder. Each stands for one exact text, is checked and stored and logged in one transaction, and is
 * never changed or deleted: a withdrawal is a record beside it.
 */
public final class EndorsementStore implements Endorsements {

    private static final String SELECT = """
            select e.number, o.slug, c.slug, e.record, e.level, e.signature, e.received, e.log_index, e.withdrawal,
                   e.withdrawal_signature, e.withdrawn, e.withdrawal_index
              from endorsement e join organization o on o.number = e.organization join call c on c.number = e.call\s""";

    private final Store store;

    public EndorsementStore(Store store) {
        this.store = store;
    }

    @Override
    public Endorsement add(CallSlug call, EndorsementRecord record, String minisig, History versions, Instant now) {
        return store.write(connection -> {
            OrganizationRowStore.Row row = organization(connection, record.organization());
            OrganizationEntry entry = OrganizationStore.entry(connection, row);
            String signature = EndorsementCheck.signature(minisig, record.bytes(), entry);
            CallVersion version = EndorsementCheck.version(record, versions);
            EndorsementCheck.moment(record, version, now);
            return insert(
                    connection, new Taken(call, record, row), new Endorsement.Evidence(Level.KEY, signature), now);
        });
    }

    /**
     * Takes an endorsement on the word of the coordinators, who confirmed it by mail or hold a letter.
     *
     * @param level not KEY
     * @throws UserError as {@link #add}, and when the domain is not proven
     */
    public Endorsement addConfirmed(
            CallSlug call, EndorsementRecord record, Level level, History versions, Instant now) {
        return store.write(connection -> {
            OrganizationRowStore.Row row = organization(connection, record.organization());
            if (level == Level.KEY || level == Level.DOCUMENT && record.document() == null) {
                throw UserError.unreadable("error.endorsement.evidence");
            }
            if (level == Level.DOMAIN && !row.proof().holds(now)) {
                throw UserError.conflict("error.endorsement.domain", record.organization());
            }
            CallVersion version = EndorsementCheck.version(record, versions);
            EndorsementCheck.moment(record, version, now);
            return insert(connection, new Taken(call, record, row), new Endorsement.Evidence(level, null), now);
        });
    }

    private static OrganizationRowStore.Row organization(Connection connection, String name) throws SQLException {
        return OrganizationStore.named(connection, name).orElseThrow(() -> OrganizationStore.unknown(name));
    }

    /** What is to be stored. */
    private record Taken(CallSlug call, EndorsementRecord record, OrganizationRowStore.Row row) {}

    private static Endorsement insert(Connection connection, Taken taken, Endorsement.Evidence evidence, Instant now)
            throws SQLException {
        EndorsementRecord record = taken.record;
        refuseLate(connection, taken.call, now);
        refuseAgain(connection, taken);
        long index = LogStore.append(connection, new LogEntry(EntryType.ENDORSEMENT, record.digest()));
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into endorsement (organization, text, digest, level, record, signature, received, log_index, call)
                    select ?, ?, ?, ?, ?, ?, ?, ?, number from call where slug = ?
                """)) {
            insert.setLong(1, taken.row.number());
            insert.setString(2, record.text().toString());
            insert.setString(3, record.digest().toString());
            insert.setString(4, evidence.level().name());
            insert.setString(5, record.json());
            insert.setString(6, evidence.signature());
            insert.setLong(7, now.toEpochMilli());
            insert.setLong(8, index);
            insert.setString(9, taken.call.value());
            if (insert.executeUpdate() == 0) {
                throw UserError.notFound("error.call.unknown", taken.call.value());
            }
        }
        return new Endorsement(taken.row.organization().slug(), taken.call, record, evidence, now, index, null);
    }

    private static void refuseLate(Connection connection, CallSlug call, Instant now) throws SQLException {
        Optional<Instant> deadline = deadline(connection, call);
        if (deadline.filter(until -> !now.isBefore(until)).isPresent()) {
            throw UserError.conflict(
                    "error.endorsement.deadline", deadline.get().toString());
        }
    }

    /** The very record may never come again, and another for the same text only when the one before was withdrawn. */
    private static void refuseAgain(Connection connection, Taken taken) throws SQLException {
        for (Endorsement each :
                select(connection, "where e.digest = ?", taken.record.digest().toString())) {
            String key = each.holds() ? "error.endorsement.duplicate" : "error.endorsement.replayed";
            throw UserError.conflict(key, taken.record.organization());
        }
        boolean isThere = select(
                        connection, "where e.text = ?", taken.record.text().toString())
                .stream()
                .anyMatch(each -> each.holds()
                        && each.organization().equals(taken.row.organization().slug()));
        if (isThere) {
            throw UserError.conflict("error.endorsement.duplicate", taken.record.organization());
        }
    }

    @Override
    public Endorsement withdraw(WithdrawalRecord record, @Nullable String minisig, Instant now) {
        return store.write(connection -> {
            Endorsement endorsement = select(
                            connection,
                            "where e.digest = ?",
                            record.endorsement().toString())
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> UserError.notFound(
                            "error.endorsement.none", record.endorsement().toString()));
            OrganizationRowStore.Row row = organization(connection, record.organization());
            if (!row.organization().slug().equals(endorsement.organization())) {
                throw UserError.conflict("error.endorsement.other", record.organization());
            }
            if (!endorsement.holds()) {
                throw UserError.conflict("error.endorsement.withdrawn", record.organization());
            }
            EndorsementCheck.notLater(record.at(), now);
            String signature = null;
            if (minisig != null) {
                OrganizationEntry entry = OrganizationStore.entry(connection, row);
                signature = EndorsementCheck.signature(minisig, record.bytes(), entry);
            } else if (endorsement.evidence().level() == Level.KEY) {
                throw UserError.conflict("error.endorsement.unsigned", record.organization());
            }
            long index = LogStore.append(connection, new LogEntry(EntryType.WITHDRAWAL, record.digest()));
            Endorsement.Withdrawal withdrawal =
                    new Endorsement.Withdrawal(record.json(), signature, record.at(), index);
            update(connection, record, withdrawal);
            return new Endorsement(
                    endorsement.organization(),
                    endorsement.call(),
                    endorsement.record(),
                    endorsement.evidence(),
                    endorsement.received(),
                    endorsement.logIndex(),
                    withdrawal);
        });
    }

    private static void update(Connection connection, WithdrawalRecord record, Endorsement.Withdrawal withdrawal)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update endorsement set withdrawal = ?, withdrawal_signature = ?, withdrawn = ?, withdrawal_index = ?
                 where digest = ?
                """)) {
            update.setString(1, withdrawal.json());
            update.setString(2, withdrawal.signature());
            update.setLong(3, withdrawal.at().toEpochMilli());
            update.setLong(4, withdrawal.logIndex());
            update.setString(5, record.endorsement().toString());
            update.executeUpdate();
        }
    }

    @Override
    public List<Endorser> list(CallSlug call) {
        return store.read(connection -> {
            Map<OrganizationSlug, OrganizationEntry> known = new HashMap<>();
            List<Endorser> endorsers = new ArrayList<>();
            for (Endorsement each : select(connection, "where c.slug = ?", call.value())) {
                OrganizationEntry entry = known.get(each.organization());
                if (entry == null) {
                    entry = OrganizationStore.entry(connection, OrganizationStore.row(connection, each.organization()));
                    known.put(each.organization(), entry);
                }
                endorsers.add(new Endorser(each, entry));
            }
            return endorsers;
        });
    }

    @Override
    public List<Endorsement> listBy(OrganizationSlug organization) {
        return store.read(connection -> select(connection, "where o.slug = ?", organization.value()));
    }

    @Override
    public Optional<Instant> findDeadline(CallSlug call) {
        return store.read(connection -> deadline(connection, call));
    }

    private static Optional<Instant> deadline(Connection connection, CallSlug call) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select d.until from endorsement_deadline d join call c on c.number = d.call where c.slug = ?")) {
            select.setString(1, call.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(Instant.ofEpochMilli(row.getLong(1))) : Optional.empty();
            }
        }
    }

    /** Sets until when a call takes endorsements; without it, always. */
    public void setDeadline(CallSlug call, @Nullable Instant until) {
        store.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                            "delete from endorsement_deadline where call = (select number from call where slug = ?)");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into endorsement_deadline (call, until) select number, ? from call where slug = ?")) {
                delete.setString(1, call.value());
                delete.executeUpdate();
                if (until != null) {
                    insert.setLong(1, until.toEpochMilli());
                    insert.setString(2, call.value());
                    insert.executeUpdate();
                }
            }
            return true;
        });
    }

    private static List<Endorsement> select(Connection connection, String where, String value) throws SQLException {
        List<Endorsement> endorsements = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + where + " order by e.number")) {
            select.setString(1, value);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    endorsements.add(read(row));
                }
            }
        }
        return endorsements;
    }

    private static Endorsement read(ResultSet row) throws SQLException {
        JsonNode json = CanonicalJson.parse(row.getString(4).getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> UserError.conflict("error.endorsement.json"));
        String withdrawal = row.getString(9);
        return new Endorsement(
                new OrganizationSlug(row.getString(2)),
                new CallSlug(row.getString(3)),
                EndorsementRecord.parse(json),
                new Endorsement.Evidence(Level.valueOf(row.getString(5)), row.getString(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getLong(8),
                withdrawal == null
                        ? null
                        : new Endorsement.Withdrawal(
                                withdrawal, row.getString(10), Instant.ofEpochMilli(row.getLong(11)), row.getLong(12)));
    }
}
