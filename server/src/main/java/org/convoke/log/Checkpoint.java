package org.convoke.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.sign.Digest;

/**
 * What the log was at a moment: three lines that it signs (C2SP tlog-checkpoint).
 *
 * @param origin which log: its address without the scheme
 * @param size how many entries it had
 * @param root the hash over all of them
 */
public record Checkpoint(String origin, long size, Digest root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64Text.of(root.bytes()) + "\n";
    }

    /** Reads the text; lines after the third are of no concern here. Empty when it has another form. */
    public static Optional<Checkpoint> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3
                || lines.getFirst().isEmpty()
                || !SIZE.matcher(lines.get(1)).matches()) {
            return Optional.empty();
        }
        return Base64Text.hash(lines.get(2))
                .map(root -> new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), Digest.wrap(root)));
    }

    TreeProof.Root tree() {
        return new TreeProof.Root(size, root.bytes());
    }
}
