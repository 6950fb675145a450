package org.convoke.site.kit;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convoke.draw.Canvas;
import org.convoke.draw.Canvas.Box;
import org.convoke.draw.Drawable;
import org.convoke.draw.Face;
import org.convoke.draw.Paragraph;
import org.convoke.draw.Paragraph.Setting;
import org.jspecify.annotations.Nullable;

/**
 * The picture that other sites show beside a link to a call or an event (Open Graph).
 *
 * @param above a line over the title; empty for none
 * @param lines under the title, the first in strong letters
 * @param status what is out of the ordinary, if anything
 * @param foot where it is found, as people type it
 * @param accent the call's colour as 0xRRGGBB
 * @param locale the reader's, who begins at the right if that language does
 */
public record Preview(
        String above,
        String title,
        List<String> lines,
        @Nullable Status status,
        String foot,
        int accent,
        Locale locale) {

    /** As most previews are cut (Open Graph has no word on it; the large networks ask for this). */
    public static final int WIDTH_PIXELS = 1200;

    public static final int HEIGHT_PIXELS = 630;

    // The colours of the stylesheet's light scheme.
    private static final int PAPER = 0xfbfaf6;
    private static final int INK = 0x1b2426;
    private static final int QUIET = 0x556265;
    private static final int RULE = 0xdedbd1;
    private static final int ALARM = 0xa3231b;
    private static final int ALARM_TINT = 0xfbeae6;
    private static final int NOTICE = 0x74500a;
    private static final int NOTICE_TINT = 0xf8efd8;

    private static final double MARGIN = 72;
    private static final double WIDTH = WIDTH_PIXELS - 2 * MARGIN;
    private static final double BAR = 16;
    private static final double ABOVE_TOP = 62;
    private static final double TITLE_TOP = 128;
    private static final double FOOT_RULE = 540;
    private static final double FOOT_TOP = 565;

    private static final List<Double> TITLE_SIZES = List.of(88.0, 76.0, 66.0, 57.0, 50.0, 44.0);
    private static final double TITLE_LEADING = 1.14;
    private static final double LEADING = 1.28;

    public Preview {
        lines = List.copyOf(lines);
    }

    /**
     * What is out of the ordinary about an event.
     *
     * @param isOff whether it does not take place as announced
     */
    public record Status(String word, boolean isOff) {}

    /** The picture as PNG. */
    public byte[] toPng() {
        try (Canvas canvas = new Canvas(
                WIDTH_PIXELS, HEIGHT_PIXELS, PAPER, ULocale.forLocale(locale).isRightToLeft())) {
            canvas.fill(new Box(0, 0, WIDTH_PIXELS, BAR), 0, accent);
            drawOne(canvas, above, Face.STRONG, 30, ABOVE_TOP, accent);
            canvas.fill(new Box(MARGIN, FOOT_RULE, WIDTH, 2), 0, RULE);
            drawOne(canvas, foot, Face.TEXT, 28, FOOT_TOP, QUIET);
            double bottom = drawStatus(canvas, drawLines(canvas));
            drawTitle(canvas, bottom);
            return canvas.toPng();
        }
    }

    /** Sets the lines from the foot upwards and gives back where they begin. */
    private double drawLines(Canvas canvas) {
        double top = FOOT_RULE - 14;
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Face face = i == 0 ? Face.STRONG : Face.TEXT;
            String text = Drawable.of(lines.get(i)).text();
            paragraphs.add(Paragraph.fitting(text, List.of(36.0, 31.0), new Setting(face, WIDTH, 2, locale)));
        }
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            top -= paragraphs.get(i).height(LEADING) + 12;
            canvas.draw(paragraphs.get(i), LEADING, MARGIN, top, i == 0 ? INK : QUIET);
        }
        return top;
    }

    /** Sets the status above the lines and gives back where it begins. */
    private double drawStatus(Canvas canvas, double below) {
        if (status == null) {
            return below;
        }
        double size = 30;
        Paragraph word = Paragraph.of(
                Drawable.of(status.word).text(), size, new Setting(Face.STRONG, WIDTH - 2 * size, 1, locale));
        double height = word.height(1) + 18;
        double top = below - height - 12;
        double width = word.lines().isEmpty() ? 0 : word.lines().getFirst().width() + 2 * size * 0.8;
        canvas.fill(new Box(MARGIN, top, width, height), height / 2, status.isOff ? ALARM_TINT : NOTICE_TINT);
        canvas.draw(word, 1, MARGIN + size * 0.8, top + 9, status.isOff ? ALARM : NOTICE);
        return top;
    }

    /** Sets the title as large as its room allows. */
    private void drawTitle(Canvas canvas, double bottom) {
        double room = bottom - TITLE_TOP - 20;
        String text = Drawable.of(title).text();
        for (double size : TITLE_SIZES) {
            Paragraph paragraph = Paragraph.of(text, size, new Setting(Face.HEADING, WIDTH, 3, locale));
            boolean isLast = size == TITLE_SIZES.getLast();
            if (!paragraph.isCut() && paragraph.height(TITLE_LEADING) <= room || isLast) {
                canvas.draw(shortened(paragraph, text, room), TITLE_LEADING, MARGIN, TITLE_TOP, INK);
                return;
            }
        }
    }

    /** The paragraph with as many lines as the room has. */
    private Paragraph shortened(Paragraph paragraph, String text, double room) {
        Paragraph shorter = paragraph;
        for (int lines = 2; lines > 0 && shorter.height(TITLE_LEADING) > room; lines--) {
            shorter = Paragraph.of(text, paragraph.size(), new Setting(Face.HEADING, WIDTH, lines, locale));
        }
        return shorter;
    }

    private void drawOne(Canvas canvas, String text, Face face, double size, double top, int color) {
        Paragraph line = Paragraph.of(Drawable.of(text).text(), size, new Setting(face, WIDTH, 1, locale));
        canvas.draw(line, 1, MARGIN, top, color);
    }
}
