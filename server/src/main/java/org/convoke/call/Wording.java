package org.convoke.call;

import com.ibm.icu.text.Normalizer2;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.convoke.format.markdown.Markdown;
import org.convoke.format.markdown.Problem;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/**
 * The text of a version before it is issued, in the form that is signed and free of everything that a reader cannot see or
 * that is not what it looks like.
 *
 * @param text in Unicode normalization form C, lines end with a line feed and without blanks
 */
public record Wording(String text) {

    /** Some forty thousand words: longer than any statement, small enough to hold many of them in memory. */
    static final int MAX_BYTES = 256 * 1024;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** @throws IllegalArgumentException when the text is not in that form */
    public Wording {
        if (!isNormal(text)) {
            throw new IllegalArgumentException("the text is not in the form that is signed");
        }
    }

    /**
     * Reads a file that a person wrote.
     *
     * @throws UserError with the line, when it is too long, not UTF-8, empty, has what {@link Characters} refuses, or is
     *     not of the subset of {@link Markdown}
     */
    public static Wording read(byte[] file) {
        checkSize(file.length);
        return of(decode(file));
    }

    /** @throws UserError when a file of so many bytes is too long; for those who have not read it yet */
    public static void checkSize(long bytes) {
        if (bytes > MAX_BYTES) {
            throw new UserError(UserError.Kind.TOO_LARGE, Message.of("cli.text.large", bytes / 1024, MAX_BYTES / 1024));
        }
    }

    /**
     * Brings a text into the form that is signed.
     *
     * @throws UserError with the line, when it is empty has what {@link Characters} refuses, or is
     *     not of the subset of {@link Markdown}
     */
    public static Wording of(String text) {
        String normal = normalize(text);
        if (normal.isBlank()) {
            throw UserError.unreadable("cli.text.empty");
        }
        Characters.check(normal);
        Markdown.read(normal).problems().stream().findFirst().ifPresent(Wording::refuse);
        return new Wording(normal);
    }

    private static void refuse(Problem problem) {
        String key = switch (problem.kind()) {
            case HTML -> "cli.text.html";
            case PICTURE -> "cli.text.picture";
            case ADDRESS -> "cli.text.address";
            case LOOKALIKE -> "cli.text.host";
            case MISLEADING -> "cli.text.misleading";
            case NOTE -> "cli.text.note";
        };
        throw UserError.unreadable(key, problem.line(), problem.detail());
    }

    private static String decode(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UserError(UserError.Kind.UNREADABLE, Message.of("cli.text.charset"), e);
        }
    }

    private static String normalize(String text) {
        StringBuilder normal = new StringBuilder(text.length() + 1);
        int from = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        while (from < text.length()) {
            int end = lineEnd(text, from);
            appendLine(normal, text, from, end);
            from = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        trimLineFeeds(normal);
        return Normalizer2.getNFCInstance().normalize(normal);
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Adds a line without the blanks at its end; lines without anything are left out at the beginning. */
    private static void appendLine(StringBuilder normal, String text, int from, int end) {
        int last = end;
        while (last > from && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == '\t')) {
            last--;
        }
        if (last > from || !normal.isEmpty()) {
            normal.append(text, from, last).append('\n');
        }
    }

    /** Leaves one line feed at the end. */
    private static void trimLineFeeds(StringBuilder normal) {
        int length = normal.length();
        while (length > 1 && normal.charAt(length - 2) == '\n') {
            length--;
        }
        normal.setLength(length);
    }

    /** Whether a text is in the form that is signed. */
    static boolean isNormal(String text) {
        return !text.isBlank() && text.equals(normalize(text));
    }
}
