package org.convoke.organization;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.sign.CanonicalJson;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.Digest;
import org.convoke.sign.PublicKey;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one organization, one after the other, as far as they are what the log says: whoever holds the database can
 * change a row, and not the log. A key whose row, record, signatures or entry do not fit is left out. Immutable.
 */
final class KeyChain {

    /** Of a minisign file. */
    private static final int SIGNATURE_LINES = 4;

    /** Of an organization that never had a key. */
    static final KeyChain NONE = new KeyChain(List.of(), List.of());

    private final List<Link> links;
    private final List<String> damaged;

    private KeyChain(List<Link> links, List<String> damaged) {
        this.links = List.copyOf(links);
        this.damaged = List.copyOf(damaged);
    }

    /**
     * A key that is what it was.
     *
     * @param from the index of the log's entry that brought it into use
     * @param until the index of the one that ended it; {@link Long#MAX_VALUE} while it is in use
     */
    record Link(OrganizationKey key, long from, long until) {}

    /**
     * Checks rows.
     *
     * @param rows the oldest first
     * @param recovery every key that was ever named for the day that another is lost
     * @param organization whose they are
     */
    static KeyChain of(List<KeyRowStore.Row> rows, Set<PublicKey> recovery, Organization organization) {
        Check check = new Check(rows, recovery, organization);
        List<Link> links = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<Link> link = check.link(i);
            link.ifPresent(links::add);
            if (link.isEmpty()) {
                damaged.add(rows.get(i).line());
            }
        }
        return new KeyChain(links, damaged);
    }

    /** The one in use first, then the newest of the others. */
    List<OrganizationKey> keys() {
        return links.reversed().stream()
                .map(Link::key)
                .sorted(Comparator.comparing(key -> !key.isInUse()))
                .toList();
    }

    /** What the rows of keys call keys that are not what the log says. */
    List<String> damaged() {
        return damaged;
    }

    /** The key that signed a record which the log has at this index, if one did that was in use then. */
    Optional<OrganizationKey> signer(long index, byte[] record, String minisig) {
        return DetachedSignature.parse(minisig)
                .flatMap(signature -> links.stream()
                        .filter(link -> link.from < index && index < link.until)
                        .map(Link::key)
                        .filter(key -> signature.check(key.key(), record) == DetachedSignature.Check.VALID)
                        .findFirst());
    }

    /** Reads signatures that are stored one after the other; what is none is left out. */
    static List<DetachedSignature> signatures(@Nullable String files) {
        List<String> lines = files == null ? List.of() : files.lines().toList();
        List<DetachedSignature> signatures = new ArrayList<>();
        for (int i = 0; i + SIGNATURE_LINES <= lines.size(); i += SIGNATURE_LINES) {
            String file = String.join("\n", lines.subList(i, i + SIGNATURE_LINES)) + "\n";
            DetachedSignature.parse(file).ifPresent(signatures::add);
        }
        return signatures;
    }

    /** Whether one of the signatures under the record is this key's. */
    static boolean isSigned(KeyRecord record, PublicKey key, List<DetachedSignature> signatures) {
        return signatures.stream()
                .anyMatch(signature -> signature.check(key, record.bytes()) == DetachedSignature.Check.VALID);
    }

    /** Whether enough of the recovery keys signed the record. */
    static boolean isAgreed(KeyRecord record, Set<PublicKey> recovery, List<DetachedSignature> signatures) {
        return recovery.stream()
                        .filter(key -> isSigned(record, key, signatures))
                        .count()
                >= OrganizationKeyStore.RECOVERY_QUORUM;
    }

    /** Looks at one row after the other. */
    private record Check(List<KeyRowStore.Row> rows, Set<PublicKey> recovery, Organization organization) {

        Optional<Link> link(int i) {
            KeyRowStore.Row row = rows.get(i);
            PublicKey key = PublicKey.parse(row.line())
                    .filter(parsed -> parsed.line().equals(row.line()))
                    .orElse(null);
            Long from = row.start().index();
            Instant until = until(i);
            if (key == null || from == null || !isSound(i, key, until)) {
                return Optional.empty();
            }
            OrganizationKey sound = new OrganizationKey(key, row.isHeld(), row.since(), until, row.end() != null);
            return Optional.of(new Link(sound, from, endIndex(i)));
        }

        private boolean isSound(int i, PublicKey key, @Nullable Instant until) {
            KeyRowStore.Row row = rows.get(i);
            return isStart(row, key, i)
                    && Objects.equals(row.until(), until)
                    && (row.end() == null || isEnd(row.end(), key));
        }

        private boolean isStart(KeyRowStore.Row row, PublicKey key, int i) {
            LogEntry entry = row.start().entry();
            if (row.start().json() == null) {
                Digest line = Digest.of(row.line().getBytes(StandardCharsets.US_ASCII));
                return i == 0 && new LogEntry(EntryType.KEY_ADDED, line).equals(entry);
            }
            KeyRecord record = record(row.start().json()).orElse(null);
            return switch (record) {
                case KeyRecord.First first ->
                    (i == 0 || rows.get(i - 1).end() != null)
                            && new LogEntry(EntryType.KEY_ADDED, first.digest()).equals(entry)
                            && organization.isCalled(first.organization())
                            && first.key().equals(key)
                            && first.isHeld() == row.isHeld()
                            && first.at().equals(row.since());
                case KeyRecord.Change change ->
                    entry != null
                            && i > 0
                            && rows.get(i - 1).line().equals(change.before().line())
                            && organization.isCalled(change.organization())
                            && change.after().equals(key)
                            && !row.isHeld()
                            && change.at().equals(row.since())
                            && entry.digest().equals(change.digest())
                            && isAllowed(
                                    change, entry.type(), signatures(row.start().signatures()));
                case KeyRecord.Revocation _ -> false;
                case null -> false;
            };
        }

        private boolean isAllowed(KeyRecord.Change change, EntryType type, List<DetachedSignature> signatures) {
            return type == EntryType.KEY_ROTATED && isSigned(change, change.before(), signatures)
                    || type == EntryType.KEY_RECOVERED && isAgreed(change, recovery, signatures);
        }

        /** Signed by nobody, a revocation is the word of the coordinators; a signature that is there must be right. */
        private boolean isEnd(LoggedRecord end, PublicKey key) {
            if (!(record(end.json()).orElse(null) instanceof KeyRecord.Revocation revocation)) {
                return false;
            }
            List<DetachedSignature> signatures = signatures(end.signatures());
            boolean isAllowed = end.signatures() == null
                    || isSigned(revocation, key, signatures)
                    || isAgreed(revocation, recovery, signatures);
            return new LogEntry(EntryType.KEY_REVOKED, revocation.digest()).equals(end.entry())
                    && organization.isCalled(revocation.organization())
                    && revocation.key().equals(key)
                    && isAllowed;
        }

        /** Since when the key is not in use; absent while it is. */
        private @Nullable Instant until(int i) {
            LoggedRecord end = rows.get(i).end();
            if (end != null) {
                return record(end.json()).map(KeyRecord::at).orElse(null);
            }
            return i + 1 < rows.size() ? rows.get(i + 1).since() : null;
        }

        private long endIndex(int i) {
            LoggedRecord end = rows.get(i).end();
            Long index = end != null
                    ? end.index()
                    : i + 1 < rows.size() ? rows.get(i + 1).start().index() : Long.valueOf(Long.MAX_VALUE);
            return index == null ? Long.MAX_VALUE : index;
        }

        private static Optional<KeyRecord> record(@Nullable String json) {
            try {
                return Optional.ofNullable(json)
                        .flatMap(text -> CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8)))
                        .filter(JsonNode::isObject)
                        .map(KeyRecord::parse)
                        .filter(parsed -> parsed.json().equals(json));
            } catch (UserError e) {
                // Of another form than anything that was stored: changed.
                return Optional.empty();
            }
        }
    }
}
