package org.convoke.verify;

import java.util.List;
import java.util.Optional;
import org.convoke.call.SignedText;
import org.convoke.i18n.Message;
import org.convoke.log.EntryType;
import org.convoke.log.LogEntry;
import org.convoke.log.LogProof;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.Digest;
import org.convoke.sign.NoteKey;
import org.convoke.sign.PublicKey;

/**
 * A signed file with its signature, checked without asking anybody.
 *
 * @param file not copied, and not to be changed
 * @param signature the text of the {@code .minisig} file
 */
public record SealedText(byte[] file, String signature) {

    /**
     * What was found.
     *
     * @param fault why the file is not what was signed or logged; empty when it is
     */
    public record Result(Optional<Message> fault) {

        private static final Result SOUND = new Result(Optional.empty());

        private static Result fault(String key) {
            return new Result(Optional.of(Message.of(key)));
        }

        public boolean isSound() {
            return fault.isEmpty();
        }
    }

    /** Checks the signature with the text of a {@code .pub} file. */
    public Result check(String key) {
        Optional<PublicKey> known = PublicKey.parse(key);
        if (known.isEmpty()) {
            return Result.fault("cli.verify.key");
        }
        Optional<DetachedSignature> parsed = DetachedSignature.parse(signature);
        if (parsed.isEmpty()) {
            return Result.fault("cli.verify.signature");
        }
        return switch (parsed.get().check(known.get(), file)) {
            case VALID -> Result.SOUND;
            case OTHER_KEY -> Result.fault("cli.verify.other-key");
            case OTHER_FILE -> Result.fault("cli.verify.other-file");
            case OTHER_COMMENT -> Result.fault("cli.verify.other-comment");
        };
    }

    /** Checks with the text of a {@code .tlog-proof} file that the log of this key has the file's digest. */
    public Result checkProof(String proof, String logKey) {
        Optional<NoteKey> known = NoteKey.parse(logKey.strip());
        if (known.isEmpty()) {
            return Result.fault("cli.verify.log-key");
        }
        Optional<LogProof> parsed = LogProof.parse(proof);
        if (parsed.isEmpty()) {
            return Result.fault("cli.verify.proof");
        }
        return switch (parsed.get().check(known.get(), new LogEntry(EntryType.CALL_VERSION, Digest.of(file)))) {
            case VALID -> Result.SOUND;
            case OTHER_LOG -> Result.fault("cli.verify.other-log");
            case OTHER_ENTRY -> Result.fault("cli.verify.other-entry");
        };
    }

    /** What the file is by that: itself, or nothing known. */
    public Finding finding(Result result) {
        if (!result.isSound()) {
            return Finding.unknown(0);
        }
        IssuedText text = SignedText.parse(file)
                .map(signed -> new IssuedText(
                        signed.header().call().getPath().replaceFirst("^/", ""),
                        signed.header().version(),
                        signed.header().language().toLanguageTag(),
                        file,
                        signed.body()))
                .orElse(null);
        return new Finding(Verdict.EXACT, text, null, 0, List.of());
    }
}
