package org.convoke.draw;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Cuts a line into pieces of one font and one direction, and sets them from left to right. */
final class Itemizer {

    private final String text;
    private final IntFunction<Face> face;
    private final Bidi bidi;
    private final List<Optional<Typeface>> fonts;

    /**
     * Reads a paragraph.
     *
     * @param text what can be drawn, see {@link Drawable}
     * @param base whether it begins on the right where its letters do not say
     */
    Itemizer(String text, Face face, boolean base) {
        this(text, at -> face, base);
    }

    /** The same of a text in several faces: {@code face} tells that of the character at an index. */
    Itemizer(String text, IntFunction<Face> face, boolean base) {
        this.text = text;
        this.face = face;
        this.bidi = new Bidi(text, base ? Bidi.LEVEL_DEFAULT_RTL : Bidi.LEVEL_DEFAULT_LTR);
        this.fonts = fonts();
    }

    boolean isRightToLeft() {
        return (bidi.getParaLevel() & 1) != 0;
    }

    /** The shaped pieces of the characters from {@code start} to {@code end}, from left to right. */
    List<Glyphs> line(int start, int end) {
        if (start == end) {
            return List.of();
        }
        List<Glyphs> pieces = new ArrayList<>();
        Bidi line = bidi.setLine(start, end);
        for (int i = 0; i < line.countRuns(); i++) {
            BidiRun run = line.getVisualRun(i);
            addRun(pieces, start + run.getStart(), start + run.getLimit(), run.isOddRun());
        }
        return pieces;
    }

    /** Adds a run of one direction, font by font; the first is on the right when it is read from there. */
    private void addRun(List<Glyphs> pieces, int start, int end, boolean isRightToLeft) {
        int at = pieces.size();
        int from = start;
        for (int i = start + 1; i <= end; i++) {
            if (i == end || !fonts.get(i).equals(fonts.get(from))) {
                Optional<Typeface> font = fonts.get(from);
                if (font.isPresent()) {
                    Glyphs piece = Glyphs.of(font.get(), text, from, i, isRightToLeft);
                    pieces.add(isRightToLeft ? at : pieces.size(), piece);
                }
                from = i;
            }
        }
    }

    /** The font of each character; joiners and spaces go with what stands before them. */
    private List<Optional<Typeface>> fonts() {
        List<Optional<Typeface>> found = new ArrayList<>(text.length());
        Optional<Typeface> before = Optional.empty();
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (i > 0 && face.apply(i) != face.apply(i - 1)) {
                before = Optional.empty();
            }
            boolean isSilent = Character.getType(codePoint) == Character.FORMAT;
            Optional<Typeface> font =
                    isSilent && before.isPresent() ? before : Typefaces.find(codePoint, face.apply(i), before);
            for (int j = 0; j < Character.charCount(codePoint); j++) {
                found.add(font);
            }
            before = font.isPresent() ? font : before;
            i += Character.charCount(codePoint);
        }
        return found;
    }
}
