package org.convoke.site;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * HTML that was written once, with holes for what differs each time, so that most of it is copied and not escaped again.
 * Immutable.
 */
final class Stencil {

    /** Nobody can guess it, so no text of others makes a hole. It passes every escaping unchanged. */
    private static final String MARK = UUID.randomUUID().toString();

    private static final byte[] MARK_BYTES = MARK.getBytes(StandardCharsets.US_ASCII);

    /** One more than there are holes. */
    private final byte[][] parts;

    /** Which of the fillings goes into each hole. */
    private final int[] fillings;

    private Stencil(List<byte[]> parts, List<Integer> fillings) {
        this.parts = parts.toArray(byte[][]::new);
        this.fillings = fillings.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What is written where a hole shall be.
     *
     * @param filling which of the fillings goes there; 0 to 9
     */
    static String hole(int filling) {
        return MARK + filling;
    }

    /** Makes a stencil of HTML with what {@link #hole} gives in some places. */
    static Stencil of(byte[] html) {
        List<byte[]> parts = new ArrayList<>();
        List<Integer> fillings = new ArrayList<>();
        int from = 0;
        for (int at = 0; at + MARK_BYTES.length < html.length; at++) {
            if (html[at] == MARK_BYTES[0]
                    && Arrays.equals(html, at, at + MARK_BYTES.length, MARK_BYTES, 0, MARK_BYTES.length)) {
                parts.add(Arrays.copyOfRange(html, from, at));
                from = at + MARK_BYTES.length + 1;
                fillings.add(html[from - 1] - '0');
            }
        }
        parts.add(Arrays.copyOfRange(html, from, html.length));
        return new Stencil(parts, fillings);
    }

    /** Writes it with these in its holes. */
    void write(TemplateOutput output, Content... contents) {
        for (int i = 0; i < fillings.length; i++) {
            output.writeBinaryContent(parts[i]);
            contents[fillings[i]].writeTo(output);
        }
        output.writeBinaryContent(parts[fillings.length]);
    }
}
