package org.convoke.log;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.sign.NoteKey;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last checkpoint that it saw of each log it knows, and signs only one that goes on from there (C2SP
 * tlog-witness). So nobody can be shown a history that others are not shown, unless the witness helps. Safe for use by many
 * threads, and beside other processes that have the same folder.
 */
public final class Witness {

    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");
    private static final int MAX_PROOF = 63;

    private final WitnessFolder folder;
    private final Clock clock;

    public Witness(WitnessFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** What it answers to a checkpoint that it is asked to sign. */
    public sealed interface Answered {

        /** It signed: a line to be added to the checkpoint. */
        record Cosigned(SignedNote.Line line) implements Answered {}

        /** The request has another form, or wants to go back. */
        record Malformed() implements Answered {}

        /** It does not know this log. */
        record UnknownLog() implements Answered {}

        /** The log's own signature is missing or wrong. */
        record NotSigned() implements Answered {}

        /** It saw another checkpoint last: of this size, or of the same size with another root. */
        record OtherSize(long known) implements Answered {}

        /** The proof does not lead from the checkpoint it knows to the new one: the log was rolled back or split. */
        record NotConsistent() implements Answered {}
    }

    private record Asked(long old, List<byte[]> proof, SignedNote note, Checkpoint checkpoint) {}

    /** The key that checks what it signs. */
    public NoteKey key() {
        return folder.alone(() -> noteKey(folder.readIdentity()));
    }

    /** Takes the body of {@code add-checkpoint}. */
    public Answered add(String body) {
        Asked asked = parse(body).orElse(null);
        if (asked == null) {
            return new Answered.Malformed();
        }
        return folder.alone(() -> judge(asked));
    }

    private static Optional<Asked> parse(String body) {
        int end = body.indexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        String[] lines = body.substring(0, end).split("\n", -1);
        Matcher old = OLD.matcher(lines[0]);
        if (!old.matches() || lines.length > 1 + MAX_PROOF) {
            return Optional.empty();
        }
        List<byte[]> proof = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            Optional<byte[]> hash = Base64Text.hash(lines[i]);
            if (hash.isEmpty()) {
                return Optional.empty();
            }
            proof.add(hash.get());
        }
        long size = Long.parseLong(old.group(1));
        return SignedNote.parse(body.substring(end + 2))
                .flatMap(note -> Checkpoint.parse(note.text()).map(point -> new Asked(size, proof, note, point)));
    }

    /** In the order of the specification, so that who asks learns what to mend. */
    private Answered judge(Asked asked) throws IOException {
        WitnessFolder.Known known = folder.find(asked.checkpoint.origin()).orElse(null);
        if (known == null) {
            return new Answered.UnknownLog();
        }
        if (!asked.note.isSignedBy(known.key())) {
            return new Answered.NotSigned();
        }
        if (asked.old > asked.checkpoint.size()) {
            return new Answered.Malformed();
        }
        @Nullable Checkpoint last = known.last();
        long seen = last == null ? 0 : last.size();
        boolean isSplit =
                last != null && asked.checkpoint.size() == seen && !last.root().equals(asked.checkpoint.root());
        if (asked.old != seen || isSplit) {
            return new Answered.OtherSize(seen);
        }
        if (last != null && !TreeProof.extend(last.tree(), asked.checkpoint.tree(), asked.proof)
                || last == null && !asked.proof.isEmpty()) {
            return new Answered.NotConsistent();
        }
        folder.remember(known.key(), asked.checkpoint);
        WitnessFolder.Identity identity = folder.readIdentity();
        return new Answered.Cosigned(
                SignedNote.cosign(asked.checkpoint.text(), noteKey(identity), identity.secret(), clock.instant()));
    }

    private static NoteKey noteKey(WitnessFolder.Identity identity) {
        SecretKey secret = identity.secret();
        return NoteKey.of(identity.name(), NoteKey.Kind.COSIGNATURE, secret.publicKey());
    }
}
