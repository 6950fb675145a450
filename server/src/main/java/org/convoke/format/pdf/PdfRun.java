package org.convoke.format.pdf;

import org.convoke.draw.Glyphs;

/**
 * One shaped piece of text on a page, in points from the lower left corner. Glyphs that mean something other than what they
 * mean elsewhere, or only together, carry the characters beside them (ActualText, ISO 32000, section 14.9.4).
 */
final class PdfRun {

    /** What rounding may move a glyph by, in thousandths of the size. */
    private static final double TOLERANCE = 0.5;

    private static final double THOUSANDTHS = 1000;

    private static final char NON_JOINER = '\u200C';
    private static final char JOINER = '\u200D';

    private final PdfFont font;
    private final Glyphs glyphs;
    private final double size;
    private final double left;
    private final double baseline;

    /** Where the pen is, in thousandths of the size from the left and above the line; not set before the first glyph. */
    private double penX = Double.NaN;

    private double penY;
    private boolean isOpen;

    PdfRun(PdfFont font, Glyphs glyphs, double size, double left, double baseline) {
        this.font = font;
        this.glyphs = glyphs;
        this.size = size;
        this.left = left;
        this.baseline = baseline;
    }

    void writeTo(StringBuilder content) {
        int count = glyphs.codes().length;
        for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count && glyphs.characters()[to] == glyphs.characters()[from]) {
                to++;
            }
            writeCluster(content, from, to);
            from = to;
        }
        close(content);
    }

    /** Writes the glyphs that stand together for some characters. */
    private void writeCluster(StringBuilder content, int from, int to) {
        String characters = characters(glyphs.characters()[from]);
        int length = lengthWithoutJoiners(characters);
        String joiners = characters.substring(length);
        if (isRightToLeft()) {
            writeJoiners(content, joiners, from);
        }
        boolean isPlain = true;
        for (int i = from; i < to; i++) {
            isPlain &= font.use(glyphs.codes()[i], to - from == 1 ? characters.substring(0, length) : null);
        }
        begin(content, isPlain, characters.substring(0, length));
        for (int i = from; i < to; i++) {
            write(content, glyphs.codes()[i], glyphs.xs()[i], glyphs.ys()[i]);
        }
        end(content, isPlain);
        if (!isRightToLeft()) {
            writeJoiners(content, joiners, from);
        }
    }

    /** Joiners and marks of direction behind what is seen; at least one character is taken for seen. */
    private static int lengthWithoutJoiners(String characters) {
        int length = characters.length();
        while (length > 1 && Character.getType(characters.charAt(length - 1)) == Character.FORMAT) {
            length--;
        }
        return length;
    }

    /** What is not seen is told by a space that takes no room, each by one, so that who copies the text gets it in place. */
    private void writeJoiners(StringBuilder content, String joiners, int beside) {
        for (char joiner : joiners.toCharArray()) {
            if (joiner != NON_JOINER && joiner != JOINER) {
                continue;
            }
            int space = glyphs.typeface().space();
            boolean isPlain = font.use(space, Character.toString(joiner));
            begin(content, isPlain, Character.toString(joiner));
            write(content, space, glyphs.xs()[beside], 0);
            end(content, isPlain);
        }
    }

    private boolean isRightToLeft() {
        int[] characters = glyphs.characters();
        return characters[0] > characters[characters.length - 1];
    }

    private void begin(StringBuilder content, boolean isPlain, String characters) {
        if (!isPlain) {
            close(content);
            content.append("/Span<</ActualText").append(PdfText.of(characters)).append(">>BDC\n");
        }
    }

    private void end(StringBuilder content, boolean isPlain) {
        if (!isPlain) {
            close(content);
            content.append("EMC\n");
        }
    }

    /** The characters of a cluster that begins at an index: up to where the next one does. */
    private String characters(int start) {
        int end = glyphs.text().length();
        for (int other : glyphs.characters()) {
            if (other > start && other < end) {
                end = other;
            }
        }
        return glyphs.text().substring(start, end);
    }

    private void write(StringBuilder content, int glyph, double x, double y) {
        boolean isOnLine = isOpen && Math.abs(y - penY) <= TOLERANCE;
        if (!isOnLine) {
            close(content);
            content.append("1 0 0 1 ")
                    .append(PdfNumber.of(left + x * size / THOUSANDTHS))
                    .append(' ')
                    .append(PdfNumber.of(baseline + y * size / THOUSANDTHS))
                    .append(" Tm[");
            isOpen = true;
        } else if (Math.abs(x - penX) > TOLERANCE) {
            content.append(PdfNumber.of(penX - x));
        }
        content.append('<').append(PdfFont.code(glyph)).append('>');
        // Rounding does not add up: what was not moved by is moved by with the next glyph.
        penX = (isOnLine && Math.abs(x - penX) <= TOLERANCE ? penX : x) + font.advance(glyph);
        penY = y;
    }

    private void close(StringBuilder content) {
        if (isOpen) {
            content.append("]TJ\n");
            isOpen = false;
        }
    }
}
