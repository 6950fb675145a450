package org.convoke.organization;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convoke.call.CallSlug;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.log.LogStore;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The endorsements of one folder. Each stands for one exact text, is checked and stored and logged in one transaction, and is
 * never changed or deleted: a withdrawal is a record beside it. One that is no longer what the log says is left out.
 */
public final class EndorsementStore implements Endorsements {

    private final Store store;

    public EndorsementStore(Store store) {
        this.store = store;
    }

    @Override
    public Endorsement add(CallSlug call, EndorsementRecord record, String minisig, History versions, Instant now) {
        return store.write(connection -> {
            if (!record.level().equals(Optional.of(Level.KEY))) {
                throw RecordJson.wrong(record.document() == null ? "confirmed" : "document");
            }
            OrganizationRowStore.Row row = organization(connection, record.organization());
            OrganizationEntry entry = OrganizationStore.entry(connection, row);
            String signature = EndorsementCheck.signature(minisig, record.bytes(), entry);
            CallVersion version = EndorsementCheck.version(record, versions);
            EndorsementCheck.moment(record, version, now);
            Endorsement.Evidence evidence =
                    new Endorsement.Evidence(Level.KEY, signature, entry.key().orElse(null));
            return insert(connection, row, new Taken(call, record, evidence), now);
        });
    }

    /**
     * Takes an endorsement that the domain confirmed, or on the word of the coordinators who hold a letter; the record says
     * which of the two.
     *
     * @throws UserError as {@link #add}, when the record says neither or both, and when the domain is not proven
     */
    public Endorsement addConfirmed(CallSlug call, EndorsementRecord record, History versions, Instant now) {
        return store.write(connection -> {
            Level level = record.level()
                    .filter(said -> said != Level.KEY)
                    .orElseThrow(() -> UserError.unreadable("error.endorsement.evidence"));
            OrganizationRowStore.Row row = organization(connection, record.organization());
            if (level == Level.DOMAIN && !row.proof().holds(now)) {
                throw UserError.conflict("error.endorsement.domain", record.organization());
            }
            CallVersion version = EndorsementCheck.version(record, versions);
            EndorsementCheck.moment(record, version, now);
            return insert(connection, row, new Taken(call, record, new Endorsement.Evidence(level, null, null)), now);
        });
    }

    private static OrganizationRowStore.Row organization(Connection connection, String name) throws SQLException {
        return OrganizationStore.named(connection, name)
                .filter(row -> row.organization().isCalled(name))
                .orElseThrow(() -> OrganizationStore.unknown(name));
    }

    /** What is to be stored. */
    private record Taken(CallSlug call, EndorsementRecord record, Endorsement.Evidence evidence) {}

    private static Endorsement insert(Connection connection, OrganizationRowStore.Row row, Taken taken, Instant now)
            throws SQLException {
        EndorsementRecord record = taken.record;
        refuseLate(connection, taken.call, now);
        refuseAgain(connection, row, record);
        long index = LogStore.append(connection, new LogEntry(EntryType.ENDORSEMENT, record.digest()));
        Endorsement endorsement =
                new Endorsement(row.organization().slug(), taken.call, record, taken.evidence, now, index, null);
        EndorsementRowStore.insert(connection, row.number(), endorsement);
        return endorsement;
    }

    private static void refuseLate(Connection connection, CallSlug call, Instant now) throws SQLException {
        Optional<Instant> deadline = deadline(connection, call);
        if (deadline.filter(until -> !now.isBefore(until)).isPresent()) {
            throw UserError.conflict(
                    "error.endorsement.deadline", deadline.get().toString());
        }
    }

    /** The very record may never come again, and another for the same text only when the one before was withdrawn. */
    private static void refuseAgain(Connection connection, OrganizationRowStore.Row row, EndorsementRecord record)
            throws SQLException {
        for (EndorsementRowStore.Row each :
                EndorsementRowStore.find(connection, record.digest().toString())) {
            String key = each.holds() ? "error.endorsement.duplicate" : "error.endorsement.replayed";
            throw UserError.conflict(key, record.organization());
        }
        boolean isThere = EndorsementRowStore.listOfText(
                        connection, record.text().toString())
                .stream()
                .anyMatch(each -> each.holds() && each.organization() == row.number());
        if (isThere) {
            throw UserError.conflict("error.endorsement.duplicate", record.organization());
        }
    }

    @Override
    public Endorsement withdraw(WithdrawalRecord record, @Nullable String minisig, Instant now) {
        return store.write(connection -> {
            String digest = record.endorsement().toString();
            EndorsementRowStore.Row stored = EndorsementRowStore.find(connection, digest).stream()
                    .findFirst()
                    .orElseThrow(() -> UserError.notFound("error.endorsement.none", digest));
            OrganizationRowStore.Row row = organization(connection, record.organization());
            if (row.number() != stored.organization()) {
                throw UserError.conflict("error.endorsement.other", record.organization());
            }
            if (!stored.holds()) {
                throw UserError.conflict("error.endorsement.withdrawn", record.organization());
            }
            Endorsement endorsement = new Reader(connection)
                    .read(stored)
                    .map(Endorser::endorsement)
                    .orElseThrow(() -> UserError.conflict("error.endorsement.damaged", digest));
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
            EndorsementRowStore.withdraw(connection, record, withdrawal);
            return endorsement.with(withdrawal);
        });
    }

    /** Reads rows, each organization with its keys once. */
    private static final class Reader {

        private final Connection connection;
        private final Map<Long, Optional<Owner>> owners = new HashMap<>();

        Reader(Connection connection) {
            this.connection = connection;
        }

        private record Owner(OrganizationEntry entry, KeyChain keys) {}

        /** Empty when the row is not what was signed and logged. */
        Optional<Endorser> read(EndorsementRowStore.Row row) throws SQLException {
            Optional<Owner> known = owners.get(row.organization());
            if (known == null) {
                known = owner(row.organization());
                owners.put(row.organization(), known);
            }
            return known.flatMap(owner -> EndorsementSeal.read(row, owner.entry.organization(), owner.keys)
                    .map(endorsement -> new Endorser(endorsement, owner.entry)));
        }

        private Optional<Owner> owner(long number) throws SQLException {
            Optional<OrganizationRowStore.Row> row = OrganizationRowStore.find(connection, number);
            return row.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Owner(
                            OrganizationStore.entry(connection, row.get()),
                            OrganizationKeyStore.chain(connection, row.get())));
        }

        List<Endorser> read(List<EndorsementRowStore.Row> rows) throws SQLException {
            List<Endorser> endorsers = new ArrayList<>();
            for (EndorsementRowStore.Row row : rows) {
                read(row).ifPresent(endorsers::add);
            }
            return endorsers;
        }
    }

    @Override
    public List<Endorser> list(CallSlug call) {
        return store.read(connection -> new Reader(connection).read(EndorsementRowStore.listOfCall(connection, call)));
    }

    @Override
    public int countDamaged(CallSlug call) {
        return store.read(connection -> {
            List<EndorsementRowStore.Row> rows = EndorsementRowStore.listOfCall(connection, call);
            return rows.size() - new Reader(connection).read(rows).size();
        });
    }

    @Override
    public List<Endorsement> listBy(OrganizationSlug organization) {
        return store.read(connection -> new Reader(connection)
                .read(EndorsementRowStore.listBy(connection, organization)).stream()
                        .map(Endorser::endorsement)
                        .toList());
    }

    /** Compares every endorsement and withdrawal with the log. */
    public RecordAudit audit() {
        return store.read(connection -> {
            List<Message> faults = new ArrayList<>();
            Set<Long> indexes = new HashSet<>();
            Reader reader = new Reader(connection);
            for (EndorsementRowStore.Row row : EndorsementRowStore.listAll(connection)) {
                add(indexes, row.given());
                add(indexes, row.back());
                if (reader.read(row).isEmpty()) {
                    faults.add(Message.of("log.fault.endorsement", row.columns().digest()));
                }
            }
            return new RecordAudit(faults, indexes);
        });
    }

    private static void add(Set<Long> indexes, @Nullable LoggedRecord record) {
        if (record != null && record.index() != null) {
            indexes.add(record.index());
        }
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
}
