package org.convoke.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.sign.NoteKey;
import org.convoke.sign.SignedNote;

/**
 * That an entry stands in the log, checkable without a network: its index, the hashes that lead to the root and a signed
 * checkpoint (C2SP tlog-proof). In a log of ten million entries it has less than two kilobytes.
 *
 * @param path of 32 bytes each, the entry's sibling first
 * @param checkpoint the note as the log signed it
 */
public record LogProof(long index, List<byte[]> path, SignedNote checkpoint) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final Pattern INDEX = Pattern.compile("index (0|[1-9][0-9]{0,17})");
    private static final int MAX_LENGTH = 128 * 1024;
    private static final int MAX_PATH = 63;

    /** What checking a proof found. */
    public enum Check {
        /** The entry stands in the log that this key signs. */
        VALID,
        /** The checkpoint is not signed by this key, or not for the log of that name. */
        OTHER_LOG,
        /** The log is the right one, and what stands at that index is not this entry. */
        OTHER_ENTRY
    }

    public LogProof {
        path = List.copyOf(path);
    }

    /** Reads the text of a {@code .tlog-proof} file; empty when it has another form. */
    public static Optional<LogProof> parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0 || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
        if (lines.size() > 1 && lines.get(1).startsWith("extra ")) {
            lines.remove(1);
        }
        if (lines.size() < 2
                || lines.size() > 2 + MAX_PATH
                || !lines.getFirst().equals(FIRST_LINE)
                || !INDEX.matcher(lines.get(1)).matches()) {
            return Optional.empty();
        }
        long index = Long.parseLong(lines.get(1).substring("index ".length()));
        List<byte[]> path = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            Optional<byte[]> hash = Base64Text.hash(line);
            if (hash.isEmpty()) {
                return Optional.empty();
            }
            path.add(hash.get());
        }
        return SignedNote.parse(text.substring(end + 2)).map(note -> new LogProof(index, path, note));
    }

    /** Checks that the entry stands in the log whose key is trusted. */
    public Check check(NoteKey log, LogEntry entry) {
        Checkpoint signed = Checkpoint.parse(checkpoint.text()).orElse(null);
        if (signed == null || !signed.origin().equals(log.name()) || !checkpoint.isSignedBy(log)) {
            return Check.OTHER_LOG;
        }
        byte[] leaf = new TreeHash().leaf(entry.bytes());
        return TreeProof.includes(leaf, index, signed.tree(), path) ? Check.VALID : Check.OTHER_ENTRY;
    }

    /** The text of the {@code .tlog-proof} file. */
    public String text() {
        StringBuilder text =
                new StringBuilder(FIRST_LINE).append("\nindex ").append(index).append('\n');
        path.forEach(hash -> text.append(Base64Text.of(hash)).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
