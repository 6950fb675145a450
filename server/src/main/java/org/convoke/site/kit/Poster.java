package org.convoke.site.kit;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convoke.draw.Drawable;
import org.convoke.draw.Face;
import org.convoke.draw.Paragraph;
import org.convoke.draw.Paragraph.Setting;
import org.convoke.format.pdf.PdfPage;
import org.convoke.format.pdf.PdfPage.Box;
import org.convoke.format.pdf.PdfPage.Place;
import org.convoke.format.pdf.PdfPage.Role;

/**
 * A sheet of paper, A4, that tells of an event: to hang up, with a code that leads to its page. Dark on white, so that any
 * printer does.
 *
 * @param event what it tells
 * @param leads where it leads
 * @param accent the call's colour as 0xRRGGBB
 * @param locale the reader's, who begins at the right if that language does
 */
public record Poster(Telling event, Leading leads, int accent, Locale locale) {

    private static final int INK = 0x1b2426;
    private static final int QUIET = 0x455255;
    private static final int RULE = 0xc9c5ba;
    private static final int ALARM = 0xa3231b;
    private static final int NOTICE = 0x74500a;

    private static final double MARGIN = 54;
    private static final double WIDTH = PdfPage.A4_WIDTH - 2 * MARGIN;
    private static final double BAR = 14;
    private static final double TOP = 58;

    private static final double CODE = 150;
    private static final double FOOT_TOP = PdfPage.A4_HEIGHT - MARGIN - CODE;
    private static final double GUTTER = 24;

    private static final List<Double> TITLE_SIZES = List.of(60.0, 52.0, 46.0, 40.0, 35.0, 30.0);
    private static final List<Double> WHEN_SIZES = List.of(27.0, 24.0, 21.0);
    private static final List<Double> WHERE_SIZES = List.of(20.0, 18.0);
    private static final List<Double> BODY_SIZES = List.of(17.0, 15.0, 13.5, 12.0);
    private static final double TITLE_LEADING = 1.12;
    private static final double LEADING = 1.3;

    /** Between paragraphs, in sizes. */
    private static final double BETWEEN = 0.4;

    /** Between the lines of an address. */
    private static final double BETWEEN_LINES = 7;

    /** More than a sheet has. */
    private static final int MAX_BODY_LINES = 60;

    /**
     * What a poster tells of an event.
     *
     * @param above a line over the title
     * @param where the lines of the address
     * @param facts what else is known, one sentence each
     * @param paragraphs of the description; those are cut that the sheet has no room for
     */
    public record Telling(
            String above,
            String title,
            Status status,
            String when,
            List<String> where,
            List<String> facts,
            List<String> paragraphs) {

        public Telling {
            where = List.copyOf(where);
            facts = List.copyOf(facts);
            paragraphs = List.copyOf(paragraphs);
        }

        /** All of it, for finding out what cannot be drawn. */
        public String text() {
            return String.join(
                    " ",
                    above,
                    title,
                    when,
                    String.join(" ", where),
                    String.join(" ", facts),
                    String.join(" ", paragraphs));
        }
    }

    /**
     * What is out of the ordinary about an event.
     *
     * @param word empty when it takes place as planned
     * @param isOff whether it does not take place as announced
     */
    public record Status(String word, boolean isOff) {}

    /**
     * Where a poster leads.
     *
     * @param invitation to look there
     * @param shown the address as people type it
     * @param link the whole address, for the code
     * @param notes small sentences at the foot, such as what is missing
     */
    public record Leading(String invitation, String shown, String link, List<String> notes) {

        public Leading {
            notes = List.copyOf(notes);
        }
    }

    /** The sheet as PDF. */
    public byte[] toPdf() {
        PdfPage page = PdfPage.alone(event.title, locale);
        page.fill(new Box(0, 0, PdfPage.A4_WIDTH, BAR), accent);
        double top = one(page, event.above, Face.STRONG, Role.P, new At(17, TOP, accent, 1)) + 14;
        top = title(page, top) + 26;
        top = status(page, top);
        top = fitting(page, event.when, Face.STRONG, WHEN_SIZES, new Place(MARGIN, top, INK)) + 10;
        for (String line : event.where) {
            top = fitting(page, line, Face.TEXT, WHERE_SIZES, new Place(MARGIN, top, INK)) + BETWEEN_LINES;
        }
        body(page, top + 20);
        foot(page);
        return page.document().toBytes();
    }

    /** The title, smaller when much else wants room. */
    private double title(PdfPage page, double top) {
        Paragraph title = Paragraph.fitting(drawable(event.title), TITLE_SIZES, setting(Face.HEADING, WIDTH, 3));
        page.text(title, Role.H1, TITLE_LEADING, new Place(MARGIN, top, INK));
        return top + title.height(TITLE_LEADING);
    }

    private double status(PdfPage page, double top) {
        if (event.status.word.isEmpty()) {
            return top;
        }
        int color = event.status.isOff ? ALARM : NOTICE;
        return one(page, event.status.word, Face.STRONG, Role.P, new At(22, top, color, 2)) + 10;
    }

    /** Facts and description, in the largest size that has room for all, else as much as there is room for. */
    private void body(PdfPage page, double from) {
        List<String> texts = new ArrayList<>(event.facts);
        texts.addAll(event.paragraphs);
        double room = FOOT_TOP - GUTTER - from;
        double size = BODY_SIZES.stream()
                .filter(each -> height(texts, each) <= room)
                .findFirst()
                .orElse(BODY_SIZES.getLast());
        double top = from;
        for (String text : texts) {
            Paragraph paragraph = body(text, size, FOOT_TOP - GUTTER - top);
            if (top + paragraph.height(LEADING) > FOOT_TOP - GUTTER) {
                return;
            }
            page.text(paragraph, Role.P, LEADING, new Place(MARGIN, top, QUIET));
            top += paragraph.height(LEADING) + size * BETWEEN;
        }
    }

    private double height(List<String> texts, double size) {
        return texts.stream()
                .mapToDouble(text -> body(text, size, Double.MAX_VALUE).height(LEADING) + size * BETWEEN)
                .sum();
    }

    /** A paragraph of the body, with as many lines as the room has but one at least. */
    private Paragraph body(String text, double size, double room) {
        int lines = (int) Math.min(MAX_BODY_LINES, Math.max(1, room / (size * LEADING)));
        Paragraph paragraph = Paragraph.of(drawable(text), size, setting(Face.TEXT, WIDTH, lines));
        while (lines > 1 && paragraph.height(LEADING) > room) {
            lines = Math.min(lines, paragraph.lines().size()) - 1;
            paragraph = Paragraph.of(drawable(text), size, setting(Face.TEXT, WIDTH, lines));
        }
        return paragraph;
    }

    private void foot(PdfPage page) {
        page.fill(new Box(MARGIN, FOOT_TOP - GUTTER / 2, WIDTH, 1), RULE);
        double width = WIDTH - CODE - GUTTER;
        double top = FOOT_TOP + 6;
        Paragraph invitation = Paragraph.of(drawable(leads.invitation), 14, setting(Face.TEXT, width, 4));
        page.text(invitation, Role.P, LEADING, new Place(MARGIN, top, QUIET));
        top += invitation.height(LEADING) + 8;
        Paragraph address =
                Paragraph.fitting(leads.shown, List.of(17.0, 15.0, 13.0, 11.0), setting(Face.STRONG, width, 2));
        page.text(address, Role.P, LEADING, new Place(MARGIN, top, accent));
        page.link(new Box(MARGIN, top, width, address.height(LEADING)), leads.link);
        top += address.height(LEADING) + 8;
        for (String note : leads.notes) {
            Paragraph small = Paragraph.of(drawable(note), 9.5, setting(Face.TEXT, width, 3));
            page.text(small, Role.P, LEADING, new Place(MARGIN, top, QUIET));
            top += small.height(LEADING) + 3;
        }
        code(page);
    }

    private void code(PdfPage page) {
        QrCode code = QrCode.of(leads.link);
        double module = CODE / (code.modules() + 2 * QrCode.QUIET_ZONE);
        double edge = QrCode.QUIET_ZONE * module;
        // A code is never mirrored, so on a sheet that begins at the right its columns count from the end.
        boolean isMirrored = ULocale.forLocale(locale).isRightToLeft();
        double start = PdfPage.A4_WIDTH - MARGIN - CODE + edge;
        List<Box> boxes = new ArrayList<>();
        for (QrCode.Bar bar : code.bars()) {
            int column = isMirrored ? code.modules() - bar.column() - bar.length() : bar.column();
            boxes.add(new Box(
                    start + column * module, FOOT_TOP + edge + bar.row() * module, bar.length() * module, module));
        }
        page.fill(boxes, 0);
        page.link(new Box(start, FOOT_TOP + edge, code.modules() * module, code.modules() * module), leads.link);
    }

    /** Size, place, colour and most lines of a text. */
    private record At(double size, double top, int color, int maxLines) {}

    /** Puts a text down in one size and gives back where it ends. */
    private double one(PdfPage page, String text, Face face, Role role, At at) {
        Paragraph paragraph = Paragraph.of(drawable(text), at.size, setting(face, WIDTH, at.maxLines));
        page.text(paragraph, role, LEADING, new Place(MARGIN, at.top, at.color));
        return at.top + paragraph.height(LEADING);
    }

    private double fitting(PdfPage page, String text, Face face, List<Double> sizes, Place place) {
        Paragraph single = Paragraph.fitting(drawable(text), sizes, setting(face, WIDTH, 1));
        Paragraph paragraph =
                single.isCut() ? Paragraph.of(drawable(text), sizes.getLast(), setting(face, WIDTH, 2)) : single;
        page.text(paragraph, Role.P, LEADING, place);
        return place.top() + paragraph.height(LEADING);
    }

    private static String drawable(String text) {
        return Drawable.of(text).text();
    }

    private Setting setting(Face face, double width, int maxLines) {
        return new Setting(face, width, maxLines, locale);
    }
}
