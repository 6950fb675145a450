package org.convoke.draw;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.util.Arrays;

/**
 * A piece of a line in one font and one direction, shaped: which glyphs stand where, from left to right, and which
 * characters they are of. Lengths in thousandths of the font's size, y upwards.
 *
 * @param text the characters, in the order they are read
 * @param codes numbers of glyphs in the font
 * @param xs where each begins, from the left edge
 * @param ys how far each stands above the line
 * @param characters for each glyph, the index in {@code text} of the first character it is of
 * @param width to where the next piece begins
 */
public record Glyphs(
        Typeface typeface, String text, int[] codes, float[] xs, float[] ys, int[] characters, float width) {

    /** Glyphs that show nothing, such as those of joiners. */
    private static final int FIRST_INVISIBLE = 0xFFFE;

    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Shapes the characters from {@code start} to {@code end}, which join with those around them. */
    static Glyphs of(Typeface typeface, String text, int start, int end, boolean isRightToLeft) {
        int flags = isRightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        GlyphVector vector = typeface.font().layoutGlyphVector(CONTEXT, text.toCharArray(), start, end, flags);
        int count = vector.getNumGlyphs();
        int[] codes = new int[count];
        float[] xs = new float[count];
        float[] ys = new float[count];
        int[] characters = new int[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int code = vector.getGlyphCode(i);
            if (code >= 0 && code < FIRST_INVISIBLE) {
                Point2D at = vector.getGlyphPosition(i);
                codes[kept] = code;
                xs[kept] = (float) at.getX();
                ys[kept] = (float) -at.getY();
                characters[kept++] = vector.getGlyphCharIndex(i);
            }
        }
        return new Glyphs(
                typeface,
                text.substring(start, end),
                Arrays.copyOf(codes, kept),
                Arrays.copyOf(xs, kept),
                Arrays.copyOf(ys, kept),
                Arrays.copyOf(characters, kept),
                (float) vector.getGlyphPosition(count).getX());
    }

    /** Whether a glyph says that there is none. */
    public boolean hasMissing() {
        return Arrays.stream(codes).anyMatch(code -> code == 0);
    }

    /** The highest point of its signs. */
    double top() {
        return -outline().getBounds2D().getMinY();
    }

    /** The lowest, negative below the line. */
    double bottom() {
        return -outline().getBounds2D().getMaxY();
    }

    /** The outline, with y downwards, as Java draws. */
    Shape outline() {
        GlyphVector vector = typeface.font().createGlyphVector(CONTEXT, codes);
        for (int i = 0; i < codes.length; i++) {
            vector.setGlyphPosition(i, new Point2D.Float(xs[i], -ys[i]));
        }
        return vector.getOutline();
    }
}
