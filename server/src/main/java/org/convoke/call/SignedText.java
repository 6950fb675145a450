package org.convoke.call;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.convoke.sign.Digest;

/**
 * One text of a call as it is signed: lines of a header, a blank line, and the text itself. The file is UTF-8 in Unicode
 * normalization form C, with line feeds, no blanks at the end of lines and one line feed at its own end.
 *
 * @param body the text, in that form, never blank
 */
public record SignedText(TextHeader header, String body) {

    private static final String BLANK_LINE = "\n\n";

    /** @throws IllegalArgumentException when the body is not in the form of the file */
    public SignedText {
        if (!Wording.isNormal(body)) {
            throw new IllegalArgumentException("the text is not in the form that is signed");
        }
    }

    /** The file, byte for byte. */
    public byte[] bytes() {
        return (header.lines() + "\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    /** The digest of the file. */
    public Digest digest() {
        return Digest.of(bytes());
    }

    /** Reads a file; empty unless it is exactly what {@link #bytes} writes. */
    public static Optional<SignedText> parse(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        int end = text.indexOf(BLANK_LINE);
        if (end < 0) {
            return Optional.empty();
        }
        String body = text.substring(end + BLANK_LINE.length());
        return TextHeader.parse(text.substring(0, end + 1))
                .filter(header -> Wording.isNormal(body))
                .map(header -> new SignedText(header, body));
    }
}
