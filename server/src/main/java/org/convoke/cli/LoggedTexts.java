package org.convoke.cli;

import java.util.ArrayList;
import java.util.List;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.i18n.Message;
import org.convoke.log.EntryType;
import org.convoke.log.Log;
import org.convoke.log.LogEntry;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.Digest;
import org.convoke.sign.PublicKey;

/** Compares the texts of the calls with their entries in the log and with their signatures. */
final class LoggedTexts {

    private LoggedTexts() {}

    /** One sentence for each text that is not what was issued. */
    static List<Message> faults(Pipeline pipeline, Log log) {
        List<Message> faults = new ArrayList<>();
        for (Call call : pipeline.calls().list()) {
            for (CallVersion version : pipeline.versions().list(call.slug()).versions()) {
                if (!isAsIssued(version, log)) {
                    faults.add(Message.of("log.fault.version", version.path()));
                }
            }
        }
        return faults;
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
