package org.convoke.site.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convoke.draw.Drawable;
import org.convoke.draw.Face;
import org.convoke.draw.Paragraph;
import org.convoke.draw.Stretch;
import org.convoke.format.pdf.PdfDocument;
import org.convoke.format.pdf.PdfPage;
import org.convoke.format.pdf.PdfPage.Box;
import org.convoke.format.pdf.PdfPage.Place;
import org.convoke.format.pdf.PdfPage.Role;

/** Puts paragraphs down one below the other, on as many sheets as they take. For one thread. */
final class Sheets {

    private static final int DARK = 0x1b2426;
    private static final int QUIET = 0x455255;
    private static final int RULE = 0xc9c5ba;

    private static final double MARGIN = 64;
    private static final double BAR = 10;
    private static final double TOP = 58;
    private static final double FOOT_TOP = PdfPage.A4_HEIGHT - 44;
    private static final double BOTTOM = FOOT_TOP - 16;
    private static final double FOOT_SIZE = 8.5;
    private static final double LEADING = 1.42;

    /** Between paragraphs, in sizes. */
    private static final double BETWEEN = 0.7;

    /** More than a statement of the greatest length has. */
    private static final int MAX_LINES = 100_000;

    /** A heading is not left alone at the bottom: so much room it wants below it, in sizes. */
    private static final double ROOM_BELOW_HEADING = 4;

    private final PdfDocument document;
    private final int accent;
    private final Locale locale;
    private final List<PdfPage> pages = new ArrayList<>();
    private double top;

    /** The colors of text. */
    enum Ink {
        DARK,
        QUIET,
        ACCENT
    }

    /** How a paragraph looks, and what it is. */
    record Form(Face face, double size, Role role, Ink ink, double indent) {}

    Sheets(String title, int accent, Locale locale) {
        this.document = new PdfDocument(title, locale);
        this.accent = accent;
        this.locale = locale;
        begin();
    }

    private void begin() {
        PdfPage page = document.addPage();
        page.fill(new Box(0, 0, PdfPage.A4_WIDTH, BAR), accent);
        pages.add(page);
        top = TOP;
    }

    /** What is put down until {@link #end} belongs together. */
    void begin(PdfDocument.Group group) {
        document.begin(group);
    }

    void end() {
        document.end();
    }

    /** Puts a text down below what is there, in the face of the form. */
    void put(String text, Form form) {
        put(List.of(new Stretch(text, form.face)), form);
    }

    /** Puts a text down below what is there; what the sheet has no room for goes to the next ones. */
    void put(List<Stretch> text, Form form) {
        double width = PdfPage.A4_WIDTH - 2 * MARGIN - form.indent;
        List<Stretch> drawable = text.stream().map(Sheets::drawable).toList();
        Paragraph whole = Paragraph.of(drawable, form.size, new Paragraph.Setting(form.face, width, MAX_LINES, locale));
        boolean isHeading = form.role == Role.H1 || form.role == Role.H2 || form.role == Role.H3;
        double wanted = isHeading ? whole.height(LEADING) + ROOM_BELOW_HEADING * form.size : 0;
        if (top > TOP && top + wanted > BOTTOM) {
            begin();
        }
        boolean isFirst = true;
        Paragraph rest = whole;
        while (!rest.lines().isEmpty()) {
            int lines = fitting(rest);
            if (lines == 0) {
                begin();
                continue;
            }
            Paragraph part = part(rest, 0, lines);
            Place place = new Place(MARGIN + form.indent, top, color(form.ink));
            if (isFirst) {
                pages.getLast().text(part, form.role, LEADING, place);
            } else {
                pages.getLast().continueText(part, form.role, LEADING, place);
            }
            if (form.role == Role.QUOTE) {
                pages.getLast().fill(new Box(MARGIN + form.indent - 12, top, 2, part.height(LEADING)), accent);
            }
            isFirst = false;
            top += part.height(LEADING);
            rest = part(rest, lines, rest.lines().size());
        }
        top += form.size * BETWEEN;
    }

    /** What can be drawn of a stretch, with the blanks that part it from those beside it. */
    private static Stretch drawable(Stretch stretch) {
        String text = stretch.text();
        if (text.isEmpty()) {
            return stretch;
        }
        String drawable = Drawable.of(text).text();
        String before = Character.isWhitespace(text.charAt(0)) ? " " : "";
        boolean endsInBlank = Character.isWhitespace(text.charAt(text.length() - 1));
        String after = endsInBlank && !drawable.isEmpty() ? " " : "";
        return new Stretch(before + drawable + after, stretch.face());
    }

    /** How many lines the sheet has room for; one at least on an empty sheet. */
    private int fitting(Paragraph paragraph) {
        List<Double> baselines = paragraph.baselines(LEADING);
        int lines = 0;
        while (lines < baselines.size() && top + baselines.get(lines) + paragraph.size() * 0.3 <= BOTTOM) {
            lines++;
        }
        return lines == 0 && top <= TOP ? 1 : lines;
    }

    private static Paragraph part(Paragraph paragraph, int from, int to) {
        return new Paragraph(paragraph.size(), paragraph.lines().subList(from, to), false);
    }

    /** Draws a line between two parts. */
    void rule() {
        if (top + 24 > BOTTOM) {
            begin();
        }
        pages.getLast().fill(new Box(MARGIN, top + 4, PdfPage.A4_WIDTH - 2 * MARGIN, 0.75), RULE);
        top += 16;
    }

    private int color(Ink ink) {
        return switch (ink) {
            case DARK -> DARK;
            case QUIET -> QUIET;
            case ACCENT -> accent;
        };
    }

    /** Writes a line at the foot of every sheet, with the number of the sheet behind it, and gives back the file. */
    byte[] toPdf(String foot) {
        for (int i = 0; i < pages.size(); i++) {
            String text =
                    Drawable.of(foot + "  ·  " + (i + 1) + " / " + pages.size()).text();
            Paragraph line = Paragraph.of(
                    text, FOOT_SIZE, new Paragraph.Setting(Face.TEXT, PdfPage.A4_WIDTH - 2 * MARGIN, 1, locale));
            pages.get(i).margin(line, LEADING, new Place(MARGIN, FOOT_TOP, QUIET));
        }
        return document.toBytes();
    }
}
