package org.convoke.organization;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.log.LogStore;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.Digest;
import org.convoke.sign.PublicKey;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The keys of organizations. The first is taken from the coordinators; from then on only a signed record puts another in its
 * place: signed by the key before it, or by two of the recovery keys when that one is lost. Each change is an entry of the log.
 */
public final class OrganizationKeyStore {

    /** So many of the recovery keys must agree. */
    public static final int RECOVERY_QUORUM = 2;

    private final Store store;

    public OrganizationKeyStore(Store store) {
        this.store = store;
    }

    /**
     * Gives an organization its first key. The same key again changes nothing.
     *
     * @param isHeld whether this site keeps the secret half
     * @throws UserError when it has another one already, or another organization has this one
     */
    public void add(OrganizationSlug slug, PublicKey key, boolean isHeld, Instant now) {
        store.write(connection -> {
            OrganizationRowStore.Row row = OrganizationStore.row(connection, slug);
            List<OrganizationKey> keys = list(connection, row.number());
            if (keys.stream().anyMatch(each -> each.isInUse() && each.key().equals(key))) {
                return false;
            }
            if (!keys.isEmpty()) {
                throw UserError.conflict("error.key.present", slug.value());
            }
            insert(connection, row.number(), key, new Origin(isHeld, now, null, null));
            Digest digest = Digest.of(key.line().getBytes(StandardCharsets.US_ASCII));
            LogStore.append(connection, new LogEntry(EntryType.KEY_ADDED, digest));
            return true;
        });
    }

    /** Names the keys of which two together may replace a lost one, in the place of those named before. */
    public void setRecovery(OrganizationSlug slug, Set<PublicKey> keys) {
        store.write(connection -> {
            long number = OrganizationStore.row(connection, slug).number();
            OrganizationRowStore.delete(connection, "delete from recovery_key where organization = ?", number);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into recovery_key (organization, line) values (?, ?)")) {
                for (PublicKey key : keys) {
                    insert.setLong(1, number);
                    insert.setString(2, key.line());
                    insert.executeUpdate();
                }
            }
            return true;
        });
    }

    /**
     * Puts another key in the place of the one in use.
     *
     * @param signatures under the record's canonical JSON
     * @return how it was allowed
     * @throws UserError when the record is for another organization or another key, was used before, or lacks signatures
     */
    public EntryType replace(OrganizationSlug slug, KeyRecord record, List<DetachedSignature> signatures, Instant now) {
        return store.write(connection -> {
            OrganizationRowStore.Row row = OrganizationStore.row(connection, slug);
            OrganizationKey current = list(connection, row.number()).stream()
                    .filter(OrganizationKey::isInUse)
                    .findFirst()
                    .orElseThrow(() -> UserError.conflict("error.key.none", slug.value()));
            boolean isOurs = record.organization().equals(row.organization().id())
                    && record.before().equals(current.key());
            if (!isOurs) {
                throw UserError.conflict("error.key.record", slug.value());
            }
            EntryType type = authority(connection, row.number(), record, signatures);
            try (PreparedStatement retire = connection.prepareStatement(
                    "update organization_key set until = ? where organization = ? and until is null")) {
                retire.setLong(1, now.toEpochMilli());
                retire.setLong(2, row.number());
                retire.executeUpdate();
            }
            String signed = signatures.stream().map(DetachedSignature::file).collect(Collectors.joining());
            String json = new String(record.bytes(), StandardCharsets.UTF_8);
            insert(connection, row.number(), record.after(), new Origin(false, now, json, signed));
            LogStore.append(connection, new LogEntry(type, Digest.of(record.bytes())));
            return type;
        });
    }

    /** Whose signatures allow it: those of the key before, or of enough recovery keys. */
    private static EntryType authority(
            Connection connection, long number, KeyRecord record, List<DetachedSignature> signatures)
            throws SQLException {
        if (isSigned(record, record.before(), signatures)) {
            return EntryType.KEY_ROTATED;
        }
        long agreed = recovery(connection, number).stream()
                .filter(key -> isSigned(record, key, signatures))
                .count();
        if (agreed < RECOVERY_QUORUM) {
            throw UserError.conflict("error.key.unsigned", RECOVERY_QUORUM);
        }
        return EntryType.KEY_RECOVERED;
    }

    private static boolean isSigned(KeyRecord record, PublicKey key, List<DetachedSignature> signatures) {
        return signatures.stream()
                .anyMatch(signature -> signature.check(key, record.bytes()) == DetachedSignature.Check.VALID);
    }

    private static Set<PublicKey> recovery(Connection connection, long number) throws SQLException {
        Set<PublicKey> keys = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("select line from recovery_key where organization = ?")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    PublicKey.parse(row.getString(1)).ifPresent(keys::add);
                }
            }
        }
        return keys;
    }

    /**
     * How a key came into use.
     *
     * @param record canonical JSON that put it there; absent for the first
     */
    private record Origin(
            boolean isHeld,
            Instant since,
            @Nullable String record,
            @Nullable String signatures) {}

    private static void insert(Connection connection, long number, PublicKey key, Origin origin) throws SQLException {
        try (PreparedStatement taken = connection.prepareStatement("select 1 from organization_key where line = ?");
                PreparedStatement insert = connection.prepareStatement("""
                insert into organization_key (organization, line, is_held, since, record, signatures) values (?, ?, ?, ?, ?, ?)
                """)) {
            taken.setString(1, key.line());
            try (ResultSet row = taken.executeQuery()) {
                if (row.next()) {
                    throw UserError.conflict("error.key.taken");
                }
            }
            insert.setLong(1, number);
            insert.setString(2, key.line());
            insert.setBoolean(3, origin.isHeld);
            insert.setLong(4, origin.since.toEpochMilli());
            insert.setString(5, origin.record);
            insert.setString(6, origin.signatures);
            insert.executeUpdate();
        }
    }

    /** The organization's keys, the one in use first, then the newest of the others. */
    static List<OrganizationKey> list(Connection connection, long number) throws SQLException {
        List<OrganizationKey> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select line, is_held, since, until from organization_key where organization = ?
                 order by until is not null, number desc
                """)) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(read(row));
                }
            }
        }
        return keys;
    }

    private static OrganizationKey read(ResultSet row) throws SQLException {
        PublicKey key = PublicKey.parse(row.getString(1)).orElseThrow(() -> UserError.conflict("error.key.damaged"));
        Instant since = Instant.ofEpochMilli(row.getLong(3));
        return new OrganizationKey(key, row.getBoolean(2), since, OrganizationRowStore.instant(row, 4));
    }
}
