package org.convoke.format.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convoke.draw.Glyphs;
import org.convoke.draw.Line;
import org.convoke.draw.Paragraph;

/**
 * A page, which begins at the side where its reader begins: lengths in points (1/72 inch), from the start and from the top.
 * Text is put down in the order it is to be read aloud. For one thread.
 */
public final class PdfPage {

    /** ISO 216. */
    public static final double A4_WIDTH = 595.28;

    public static final double A4_HEIGHT = 841.89;

    private final PdfDocument document;
    private final int index;
    private final StringBuilder content = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private int marks;

    /** What a piece of text is to who has it read aloud (ISO 32000, section 14.8.4). */
    public enum Role {
        H1("H1"),
        H2("H2"),
        H3("H3"),
        P("P"),
        QUOTE("BlockQuote"),
        NOTE("Note");

        private final String tag;

        Role(String tag) {
            this.tag = tag;
        }

        String tag() {
            return tag;
        }
    }

    /** Where something is: from the start, from the top, how wide and how high. */
    public record Box(double start, double top, double width, double height) {}

    /** A document of this one page, in the reader's language. */
    public static PdfPage alone(String title, Locale locale) {
        return new PdfDocument(title, locale).addPage();
    }

    PdfPage(PdfDocument document, int index) {
        this.document = document;
        this.index = index;
    }

    /** The document of which it is a page. */
    public PdfDocument document() {
        return document;
    }

    /** Fills a box with a colour, 0xRRGGBB; it means nothing to who has the page read aloud. */
    public void fill(Box box, int color) {
        fill(List.of(box), color);
    }

    /** Fills boxes with one colour. */
    public void fill(List<Box> boxes, int color) {
        content.append("/Artifact BMC ").append(color(color)).append('\n');
        for (Box box : boxes) {
            content.append(number(left(box.start, box.width)))
                    .append(' ')
                    .append(number(A4_HEIGHT - box.top - box.height))
                    .append(' ')
                    .append(number(box.width))
                    .append(' ')
                    .append(number(box.height))
                    .append(" re\n");
        }
        content.append("f EMC\n");
    }

    /** Makes a box lead to an address. */
    public void link(Box box, String address) {
        double left = left(box.start, box.width);
        double bottom = A4_HEIGHT - box.top - box.height;
        links.add("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[" + number(left) + " " + number(bottom) + " "
                + number(left + box.width) + " " + number(bottom + box.height) + "]/A<</S/URI/URI("
                + address.replaceAll("([\\\\()])", "\\\\$1") + ")>>/Contents" + PdfText.of(address) + ">>");
    }

    /**
     * Puts a paragraph down from the start, its top at {@code top}.
     *
     * @param leading from line to line, in sizes
     */
    public void text(Paragraph paragraph, Role role, double leading, Place place) {
        if (!paragraph.lines().isEmpty()) {
            document.addElement(role, index, marks);
            write("/" + role.tag() + "<</MCID " + marks++ + ">>BDC", paragraph, leading, place);
        }
    }

    /** Puts further lines of the last text down, the same as {@link #text} does. */
    public void continueText(Paragraph paragraph, Role role, double leading, Place place) {
        if (!paragraph.lines().isEmpty()) {
            document.continueElement(index, marks);
            write("/" + role.tag() + "<</MCID " + marks++ + ">>BDC", paragraph, leading, place);
        }
    }

    /** Puts a text down that is not read aloud: what stands on every page. */
    public void margin(Paragraph paragraph, double leading, Place place) {
        if (!paragraph.lines().isEmpty()) {
            write("/Artifact BMC", paragraph, leading, place);
        }
    }

    private void write(String mark, Paragraph paragraph, double leading, Place place) {
        content.append(mark).append(" BT ").append(color(place.color)).append('\n');
        List<Double> baselines = paragraph.baselines(leading);
        for (int i = 0; i < baselines.size(); i++) {
            Line line = paragraph.lines().get(i);
            double x = left(place.start, line.width());
            for (Glyphs piece : line.pieces()) {
                PdfFont font = document.font(piece.typeface());
                content.append("/F" + document.number(piece.typeface()) + " " + number(paragraph.size()) + " Tf\n");
                new PdfRun(font, piece, paragraph.size(), x, A4_HEIGHT - place.top - baselines.get(i)).writeTo(content);
                x += piece.width() * paragraph.size() / 1000;
            }
        }
        content.append("ET EMC\n");
    }

    /** Where a text begins, and its colour. */
    public record Place(double start, double top, int color) {}

    private double left(double start, double width) {
        return document.isRightToLeft() ? A4_WIDTH - start - width : start;
    }

    private static String number(double number) {
        return PdfNumber.of(number);
    }

    private static String color(int rgb) {
        return number((rgb >> 16 & 0xFF) / 255.0) + " " + number((rgb >> 8 & 0xFF) / 255.0) + " "
                + number((rgb & 0xFF) / 255.0) + " rg";
    }

    /** What is drawn, as operators. */
    String content() {
        return content.toString();
    }

    /** The links. */
    String annotations() {
        return String.join("", links);
    }

    /** Which page of its document it is, from 0. */
    int index() {
        return index;
    }
}
