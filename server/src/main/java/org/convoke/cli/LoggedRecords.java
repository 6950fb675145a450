package org.convoke.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.i18n.Message;
import org.convoke.log.EntryType;
import org.convoke.log.Log;
import org.convoke.log.LogEntry;
import org.convoke.log.LogStore;
import org.convoke.organization.RecordAudit;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.Digest;
import org.convoke.sign.PublicKey;

/**
 * Compares what the store has of texts, endorsements, keys and reports of turnout with their entries in the log, in both directions: each record is
 * what was logged, and whatever was logged is there. Events are not among them, because they may be erased.
 */
final class LoggedRecords {

    /** Of which the store keeps every record for good. */
    private static final Set<EntryType> KEPT = EnumSet.of(
            EntryType.CALL_VERSION,
            EntryType.ENDORSEMENT,
            EntryType.WITHDRAWAL,
            EntryType.KEY_ADDED,
            EntryType.KEY_ROTATED,
            EntryType.KEY_RECOVERED,
            EntryType.KEY_REVOKED,
            EntryType.TURNOUT_ACCEPTED,
            EntryType.TURNOUT_CORRECTED);

    /** So many that are missing tell enough. */
    private static final int MOST_MISSING = 20;

    private LoggedRecords() {}

    /** One sentence for each record that is not what was signed and logged, and for each that is missing. */
    static List<Message> faults(Pipeline pipeline, Log log) {
        List<Message> faults = new ArrayList<>();
        Set<Long> indexes = new HashSet<>();
        for (Call call : pipeline.calls().list()) {
            for (CallVersion version : pipeline.versions().list(call.slug()).versions()) {
                indexes.add(version.seal().logIndex());
                if (!isAsIssued(version, log)) {
                    faults.add(Message.of("log.fault.version", version.path()));
                }
            }
        }
        for (RecordAudit audit : List.of(
                pipeline.organizationKeys().audit(), pipeline.endorsements().audit())) {
            faults.addAll(audit.faults());
            indexes.addAll(audit.indexes());
        }
        pipeline.turnout().checkSeals().forEach(id -> faults.add(Message.of("log.fault.turnout", id)));
        indexes.addAll(pipeline.turnout().listLogIndexes());
        pipeline.store().<List<Long>>read(connection -> LogStore.readIndexes(connection, KEPT)).stream()
                .filter(index -> !indexes.contains(index))
                .limit(MOST_MISSING)
                .forEach(index -> faults.add(missing(index, log)));
        return faults;
    }

    private static Message missing(long index, Log log) {
        String type = log.entry(index)
                .map(entry -> entry.type().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("");
        return Message.of("log.fault.missing", index, type);
    }

    private static boolean isAsIssued(CallVersion version, Log log) {
        byte[] file = version.file().bytes();
        Digest digest = Digest.of(file);
        CallVersion.Seal seal = version.seal();
        boolean isLogged = log.entry(seal.logIndex())
                .filter(new LogEntry(EntryType.CALL_VERSION, digest)::equals)
                .isPresent();
        boolean isSigned = PublicKey.parse(seal.key())
                .flatMap(key -> DetachedSignature.parse(seal.signature()).map(signature -> signature.check(key, file)))
                .filter(DetachedSignature.Check.VALID::equals)
                .isPresent();
        return isLogged && isSigned && digest.toString().equals(seal.digest());
    }
}
