package org.convoke.call;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.log.LogOriginStore;
import org.convoke.log.LogStore;
import org.convoke.sign.Digest;
import org.convoke.sign.SecretKey;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/** The versions of one folder's calls. All of them are here, embargoed or not: {@link Versions} tells what is public. */
public final class VersionStore {

    private static final String SELECT = """
            select v.version, v.language, v.is_original, v.not_before, v.digest, v.signature, v.key, v.log_index, v.file,
                   l.entry
              from call_version v join call c on c.number = v.call left join log_entry l on l.number = v.log_index
             where c.slug = ?
            """;

    /** How the address of a site begins that nobody has named. It is never fixed. */
    public static final String MAKESHIFT_ORIGIN = "http://localhost:";

    private final Store store;

    public VersionStore(Store store) {
        this.store = store;
    }

    /**
     * Issues a text: numbers, signs, stores and logs it in one transaction.
     *
     * @param origin of the site, as {@code https://call.example.org}
     * @throws UserError when there is no such call or version, the version has the language already, or the text would be
     *     public before the one it translates
     */
    public CallVersion issue(VersionDraft draft, String origin, SecretKey key, Instant now) {
        URI address = URI.create(origin + "/" + draft.call());
        return store.write(connection -> {
            Succession succession = new Succession(list(connection, draft.call()));
            CallVersion version = sealed(connection, draft, succession.next(draft, address, now), key);
            insert(connection, version);
            if (!origin.startsWith(MAKESHIFT_ORIGIN)) {
                LogOriginStore.fix(connection, origin);
            }
            CallStore.announce(connection);
            return version;
        });
    }

    /**
     * The text that {@link #issue} would sign; nothing is stored or logged.
     *
     * @throws UserError as that does
     */
    public SignedText preview(VersionDraft draft, String origin, Instant now) {
        return new Succession(list(draft.call())).next(draft, URI.create(origin + "/" + draft.call()), now);
    }

    private static CallVersion sealed(Connection connection, VersionDraft draft, SignedText text, SecretKey key)
            throws SQLException {
        TextHeader header = text.header();
        CallVersion.Edition edition = new CallVersion.Edition(
                header.version(),
                header.language(),
                header.lineage().translationOf() == null,
                header.issue().notBefore());
        byte[] file = text.bytes();
        Digest digest = Digest.of(file);
        String comment = header.call() + " version " + header.version() + " "
                + header.language().toLanguageTag() + " " + digest;
        String signature = key.sign(file, comment).file();
        long index = LogStore.append(connection, new LogEntry(EntryType.CALL_VERSION, digest));
        return new CallVersion(
                draft.call(),
                edition,
                new SignedFile(file),
                new CallVersion.Seal(
                        digest.toString(), signature, key.publicKey().line(), index));
    }

    private static void insert(Connection connection, CallVersion version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into call_version (version, language, is_original, not_before, digest, signature, key, log_index, file, call)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, number from call where slug = ?
                """)) {
            CallVersion.Edition edition = version.edition();
            insert.setInt(1, edition.version());
            insert.setString(2, version.tag());
            insert.setBoolean(3, edition.isOriginal());
            Instant notBefore = edition.notBefore();
            insert.setObject(4, notBefore == null ? null : notBefore.toEpochMilli());
            insert.setString(5, version.seal().digest());
            insert.setString(6, version.seal().signature());
            insert.setString(7, version.seal().key());
            insert.setLong(8, version.seal().logIndex());
            insert.setBytes(9, version.file().bytes());
            insert.setString(10, version.call().value());
            if (insert.executeUpdate() == 0) {
                throw CallStore.unknown(version.call());
            }
        }
    }

    /** Lists every version of a call by {@link CallVersion#ORDER}, also those that are not public yet. */
    public History list(CallSlug call) {
        return list(call, History.NONE);
    }

    /**
     * Lists them again. Those that are byte for byte as they were are not checked anew, and when all of them are, the history is
     * the same object.
     *
     * @param known as it was listed before
     */
    public History list(CallSlug call, History known) {
        return store.read(connection -> list(connection, call, known));
    }

    /** The same inside a transaction that is open. */
    public static History list(Connection connection, CallSlug call) throws SQLException {
        return list(connection, call, History.NONE);
    }

    private static History list(Connection connection, CallSlug call, History known) throws SQLException {
        Map<CallVersion.Edition, CallVersion> before = known.versions().stream()
                .collect(Collectors.toMap(CallVersion::edition, Function.identity(), (first, second) -> first));
        List<CallVersion> versions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, call.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(read(call, row, before));
                }
            }
        }
        versions.sort(CallVersion.ORDER);
        return versions.equals(known.versions()) ? known : new History(versions);
    }

    /** The address of the site that the first version of any call names; empty when none was issued. */
    public Optional<String> origin() {
        return store.read(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("select file from call_version order by number limit 1");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? SignedText.parse(row.getBytes(1)).map(VersionStore::origin) : Optional.empty();
            }
        });
    }

    private static String origin(SignedText text) {
        URI call = text.header().call();
        return call.getScheme() + "://" + call.getRawAuthority();
    }

    private static CallVersion read(CallSlug call, ResultSet row, Map<CallVersion.Edition, CallVersion> before)
            throws SQLException {
        CallVersion.Edition edition = new CallVersion.Edition(
                row.getInt(1), Locale.forLanguageTag(row.getString(2)), row.getBoolean(3), instant(row, 4));
        CallVersion.Seal seal = new CallVersion.Seal(
                logged(row.getString(5), row.getBytes(10)), row.getString(6), row.getString(7), row.getLong(8));
        SignedFile file = new SignedFile(row.getBytes(9));
        CallVersion known = before.get(edition);
        return known != null && known.seal().equals(seal) && known.file().equals(file)
                ? known
                : new CallVersion(call, edition, file, seal);
    }

    /** The digest, if the log has it too: whoever forges a file can forge its row. Else one that fits no file. */
    private static String logged(String digest, byte @Nullable [] entry) {
        return Optional.ofNullable(entry)
                .flatMap(LogEntry::parse)
                .filter(each -> each.type() == EntryType.CALL_VERSION)
                .map(each -> each.digest().toString())
                .filter(digest::equals)
                .orElse("");
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
