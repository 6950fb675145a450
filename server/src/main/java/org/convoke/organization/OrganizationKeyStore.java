package org.convoke.organization;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.log.LogStore;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.PublicKey;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The keys of organizations. The first is taken from the coordinators; from then on only a signed record puts another in its
 * place: signed by the key before it, or by two of the recovery keys when that one is lost. A key that was revoked without a
 * successor is followed by one that recovery keys, or the proven domain, name. Each change is an entry of the log.
 */
public final class OrganizationKeyStore {

    /** So many of the recovery keys must agree. */
    public static final int RECOVERY_QUORUM = 2;

    private final Store store;

    public OrganizationKeyStore(Store store) {
        this.store = store;
    }

    /**
     * Gives an organization its first key, or the first after one that was revoked. The same key again changes nothing.
     *
     * @param isHeld whether this site keeps the secret half
     * @throws UserError when it has another one already, another organization has this one, or after a revocation its proven
     *     domain does not name it
     */
    public void add(OrganizationSlug slug, PublicKey key, boolean isHeld, Instant now) {
        store.write(connection -> {
            OrganizationRowStore.Row row = OrganizationStore.row(connection, slug);
            List<KeyRowStore.Row> keys = KeyRowStore.list(connection, row.number());
            if (!keys.isEmpty()
                    && keys.getLast().line().equals(key.line())
                    && keys.getLast().until() == null) {
                return false;
            }
            boolean isAllowed = keys.isEmpty() || keys.getLast().end() != null && isNamedByDomain(row, key, now);
            if (!isAllowed) {
                String error = keys.getLast().end() == null ? "error.key.present" : "error.key.revoked";
                throw UserError.conflict(error, slug.value());
            }
            KeyRecord.First record = new KeyRecord.First(row.organization().id(), key, isHeld, now);
            insert(connection, row, key, new Started(record, EntryType.KEY_ADDED, List.of(), isHeld));
            return true;
        });
    }

    private static boolean isNamedByDomain(OrganizationRowStore.Row row, PublicKey key, Instant now) {
        return row.proof().holds(now) && key.line().equals(row.proof().key());
    }

    /** Names the keys of which two together may replace a lost one, in the place of those named before. */
    public void setRecovery(OrganizationSlug slug, Set<PublicKey> keys, Instant now) {
        store.write(connection -> {
            long number = OrganizationStore.row(connection, slug).number();
            KeyRowStore.setRecovery(connection, number, keys, now);
            return true;
        });
    }

    /**
     * Puts another key in the place of the one in use, or of one that was revoked.
     *
     * @param signatures under the record's canonical JSON
     * @return how it was allowed
     * @throws UserError when the record is for another organization or another key, was used before, is from another time, or
     *     lacks signatures
     */
    public EntryType replace(
            OrganizationSlug slug, KeyRecord.Change record, List<DetachedSignature> signatures, Instant now) {
        return store.write(connection -> {
            OrganizationRowStore.Row row = OrganizationStore.row(connection, slug);
            KeyRowStore.Row current = current(connection, row, record, record.before(), now);
            EntryType type = KeyChain.isSigned(record, record.before(), signatures) && current.until() == null
                    ? EntryType.KEY_ROTATED
                    : EntryType.KEY_RECOVERED;
            if (type == EntryType.KEY_RECOVERED) {
                requireAgreed(connection, row, record, signatures);
            }
            if (current.until() == null) {
                KeyRowStore.end(connection, row.number(), record.at(), null);
            }
            insert(connection, row, record.after(), new Started(record, type, signatures, false));
            return type;
        });
    }

    /**
     * Ends the key in use without a successor.
     *
     * @param signatures under the record's canonical JSON, by the key itself or by recovery keys; none on the word of the
     *     coordinators
     * @throws UserError when the record is for another organization or another key, is from another time, or its signatures
     *     are by others
     */
    public void revoke(
            OrganizationSlug slug, KeyRecord.Revocation record, List<DetachedSignature> signatures, Instant now) {
        store.write(connection -> {
            OrganizationRowStore.Row row = OrganizationStore.row(connection, slug);
            KeyRowStore.Row current = current(connection, row, record, record.key(), now);
            if (current.until() != null) {
                throw UserError.conflict("error.key.revoked", slug.value());
            }
            if (!signatures.isEmpty() && !KeyChain.isSigned(record, record.key(), signatures)) {
                requireAgreed(connection, row, record, signatures);
            }
            LogEntry entry = new LogEntry(EntryType.KEY_REVOKED, record.digest());
            long index = LogStore.append(connection, entry);
            KeyRowStore.end(connection, row.number(), record.at(), LoggedRecord.of(record, signatures, index, entry));
            return true;
        });
    }

    /** The newest key, if the record is for it and from between its first moment and now. */
    private static KeyRowStore.Row current(
            Connection connection, OrganizationRowStore.Row row, KeyRecord record, PublicKey named, Instant now)
            throws SQLException {
        List<KeyRowStore.Row> keys = KeyRowStore.list(connection, row.number());
        if (keys.isEmpty()) {
            throw UserError.conflict("error.key.none", row.organization().slug().value());
        }
        KeyRowStore.Row current = keys.getLast();
        boolean isOurs = record.organization().equals(row.organization().id())
                && named.line().equals(current.line());
        if (!isOurs) {
            throw UserError.conflict(
                    "error.key.record", row.organization().slug().value());
        }
        EndorsementCheck.notLater(record.at(), now);
        Instant since = current.until() == null ? current.since() : current.until();
        if (record.at().isBefore(since)) {
            throw UserError.conflict("error.key.before", record.at().toString());
        }
        return current;
    }

    private static void requireAgreed(
            Connection connection, OrganizationRowStore.Row row, KeyRecord record, List<DetachedSignature> signatures)
            throws SQLException {
        if (!KeyChain.isAgreed(record, KeyRowStore.recovery(connection, row.number()), signatures)) {
            throw UserError.conflict("error.key.unsigned", RECOVERY_QUORUM);
        }
    }

    /** What brings a key into use. */
    private record Started(KeyRecord record, EntryType type, List<DetachedSignature> signatures, boolean isHeld) {}

    private static void insert(Connection connection, OrganizationRowStore.Row row, PublicKey key, Started started)
            throws SQLException {
        LogEntry entry = new LogEntry(started.type, started.record.digest());
        long index = LogStore.append(connection, entry);
        LoggedRecord start = LoggedRecord.of(started.record, started.signatures, index, entry);
        KeyRowStore.insert(
                connection,
                row.number(),
                new KeyRowStore.Row(key.line(), started.isHeld, started.record.at(), null, start, null));
    }

    /** Compares every key of every organization with the log. */
    public RecordAudit audit() {
        return store.read(connection -> {
            List<Message> faults = new ArrayList<>();
            Set<Long> indexes = new HashSet<>();
            for (OrganizationRowStore.Row row : OrganizationRowStore.list(connection)) {
                for (KeyRowStore.Row key : KeyRowStore.list(connection, row.number())) {
                    add(indexes, key.start());
                    add(indexes, key.end());
                }
                for (String line : chain(connection, row).damaged()) {
                    faults.add(
                            Message.of("log.fault.key", line, row.organization().id()));
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

    /** The organization's keys, as far as they are what the log says. */
    static KeyChain chain(Connection connection, OrganizationRowStore.Row row) throws SQLException {
        List<KeyRowStore.Row> rows = KeyRowStore.list(connection, row.number());
        return rows.isEmpty()
                ? KeyChain.NONE
                : KeyChain.of(rows, KeyRowStore.everRecovery(connection, row.number()), row.organization());
    }
}
