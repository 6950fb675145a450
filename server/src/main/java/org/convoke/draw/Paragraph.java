package org.convoke.draw;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A text in lines.
 *
 * @param size of the letters, in whatever unit the paper has
 * @param lines from the top
 * @param isCut whether the text is longer than the lines it was given
 */
public record Paragraph(double size, List<Line> lines, boolean isCut) {

    private static final String ELLIPSIS = "…";

    /** How far Latin capitals rise and small letters fall, in sizes: what every line has at least. */
    private static final double LATIN_ASCENT = 0.76;

    private static final double LATIN_DESCENT = 0.24;

    /** Between signs of two lines that would touch. */
    private static final double GAP = 0.06;

    public Paragraph {
        lines = List.copyOf(lines);
    }

    /**
     * How a text is set.
     *
     * @param width of the lines, in the unit of the size
     * @param maxLines what is longer is cut and ends in an ellipsis
     * @param locale of the text, for where words end and which side comes first when its letters do not say
     */
    public record Setting(Face face, double width, int maxLines, Locale locale) {

        boolean isRightToLeft() {
            return ULocale.forLocale(locale).isRightToLeft();
        }
    }

    /** Sets a text of which everything can be drawn, see {@link Drawable}; no text, no lines. */
    public static Paragraph of(String text, double size, Setting setting) {
        return new Breaker(text, size, setting, new Itemizer(text, setting.face, setting.isRightToLeft())).lines();
    }

    /** Sets a text in several faces; that of the setting is for the ellipsis of a text that is cut. */
    public static Paragraph of(List<Stretch> stretches, double size, Setting setting) {
        StringBuilder text = new StringBuilder();
        List<Face> faces = new ArrayList<>();
        for (Stretch stretch : stretches) {
            text.append(stretch.text());
            faces.addAll(Collections.nCopies(stretch.text().length(), stretch.face()));
        }
        Itemizer items = new Itemizer(text.toString(), faces::get, setting.isRightToLeft());
        return new Breaker(text.toString(), size, setting, items).lines();
    }

    /** Sets a text in the largest of the sizes in which it is not cut, or in the last. The sizes fall. */
    public static Paragraph fitting(String text, List<Double> sizes, Setting setting) {
        Paragraph paragraph = of(text, sizes.getFirst(), setting);
        for (int i = 1; i < sizes.size() && paragraph.isCut; i++) {
            paragraph = of(text, sizes.get(i), setting);
        }
        return paragraph;
    }

    /**
     * Where the letters of each line stand, measured downwards from the top of the paragraph. Lines are {@code leading}
     * sizes apart, and more where a script's signs would touch.
     */
    public List<Double> baselines(double leading) {
        List<Double> baselines = new ArrayList<>();
        double below = 0;
        for (Line line : lines) {
            double ascent = Math.max(line.ascent() * size, LATIN_ASCENT * size);
            double last = baselines.isEmpty() ? 0 : baselines.getLast();
            baselines.add(baselines.isEmpty() ? ascent : last + Math.max(leading * size, below + ascent + GAP * size));
            below = line.descent() * size;
        }
        return baselines;
    }

    /** How high the paragraph is from the top of its first line to the bottom of its last; nothing without lines. */
    public double height(double leading) {
        return lines.isEmpty()
                ? 0
                : baselines(leading).getLast() + Math.max(lines.getLast().descent(), LATIN_DESCENT) * size;
    }

    /** Whether no font's sign for a missing character stands in it. */
    boolean isLegible() {
        return lines.stream().flatMap(line -> line.pieces().stream()).noneMatch(Glyphs::hasMissing);
    }

    /** Breaks one text into lines, as many words on each as it takes. */
    private static final class Breaker {

        private final String text;
        private final double size;
        private final Setting setting;
        private final Itemizer items;

        Breaker(String text, double size, Setting setting, Itemizer items) {
            this.text = text;
            this.size = size;
            this.setting = setting;
            this.items = items;
        }

        Paragraph lines() {
            List<Line> lines = new ArrayList<>();
            int start = 0;
            while (start < text.length()) {
                int end = endOfLine(start);
                if (lines.size() == setting.maxLines - 1 && end < text.length()) {
                    lines.add(cut(start, end));
                    return new Paragraph(size, lines, true);
                }
                lines.add(line(items, start, endOfText(start, end)));
                start = end;
            }
            return new Paragraph(size, lines, false);
        }

        /** Where the next line begins: after the last word that fits, or inside a word that is too long for a line. */
        private int endOfLine(int start) {
            BreakIterator words = BreakIterator.getLineInstance(setting.locale);
            int end = lastFitting(words, start);
            return end > start ? end : longWord(start);
        }

        private int longWord(int start) {
            BreakIterator letters = BreakIterator.getCharacterInstance(setting.locale);
            int end = lastFitting(letters, start);
            if (end > start) {
                return end;
            }
            letters.setText(text);
            return letters.following(start);
        }

        private int lastFitting(BreakIterator breaks, int start) {
            breaks.setText(text);
            int last = start;
            for (int end = breaks.following(start); end != BreakIterator.DONE; end = breaks.next()) {
                if (width(items.line(start, endOfText(start, end))) > setting.width) {
                    return last;
                }
                last = end;
            }
            return last;
        }

        /** The end without the spaces before it, which hang over the edge. */
        private int endOfText(int start, int end) {
            int last = end;
            while (last > start && text.charAt(last - 1) == ' ') {
                last--;
            }
            return last;
        }

        /** The last line, shortened letter by letter until the ellipsis fits behind it. */
        private Line cut(int start, int end) {
            BreakIterator letters = BreakIterator.getCharacterInstance(setting.locale);
            letters.setText(text);
            for (int last = end; last > start; last = letters.preceding(last)) {
                String shortened = text.substring(start, endOfText(start, last)) + ELLIPSIS;
                Itemizer rest = new Itemizer(shortened, setting.face, items.isRightToLeft());
                Line line = line(rest, 0, shortened.length());
                if (line.width() <= setting.width) {
                    return line;
                }
            }
            return line(new Itemizer(ELLIPSIS, setting.face, items.isRightToLeft()), 0, 1);
        }

        private Line line(Itemizer from, int start, int end) {
            List<Glyphs> pieces = from.line(start, end);
            return new Line(pieces, width(pieces), from.isRightToLeft());
        }

        private double width(List<Glyphs> pieces) {
            return pieces.stream().mapToDouble(Glyphs::width).sum() * size / Typeface.UNITS_PER_SIZE;
        }
    }
}
