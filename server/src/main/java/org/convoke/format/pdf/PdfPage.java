package org.convoke.format.pdf;

import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.draw.Glyphs;
import org.convoke.draw.Line;
import org.convoke.draw.Paragraph;
import org.convoke.draw.Typeface;

/**
 * A document of one page, which begins at the side where its reader begins: lengths in points (1/72 inch), from the start
 * and from the top. Text is put down in the order it is to be read aloud. For one thread.
 */
public final class PdfPage {

    /** ISO 216. */
    public static final double A4_WIDTH = 595.28;

    public static final double A4_HEIGHT = 841.89;

    private final String title;
    private final Locale locale;
    private final StringBuilder content = new StringBuilder();
    private final Map<Typeface, PdfFont> fonts = new LinkedHashMap<>();

    /** The role of each piece of text, in order. */
    private final List<Role> roles = new ArrayList<>();

    private final List<String> links = new ArrayList<>();

    /** What a piece of text is to who has it read aloud (ISO 32000, section 14.8.4). */
    public enum Role {
        H1,
        H2,
        P
    }

    /** Where something is: from the start, from the top, how wide and how high. */
    public record Box(double start, double top, double width, double height) {}

    /** An empty page in the reader's language. */
    public PdfPage(String title, Locale locale) {
        this.title = title;
        this.locale = locale;
    }

    private boolean isRightToLeft() {
        return ULocale.forLocale(locale).isRightToLeft();
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
        if (paragraph.lines().isEmpty()) {
            return;
        }
        content.append("/" + role + "<</MCID " + roles.size() + ">>BDC BT " + color(place.color) + "\n");
        roles.add(role);
        List<Double> baselines = paragraph.baselines(leading);
        for (int i = 0; i < baselines.size(); i++) {
            Line line = paragraph.lines().get(i);
            double x = left(place.start, line.width());
            for (Glyphs piece : line.pieces()) {
                PdfFont font = fonts.computeIfAbsent(piece.typeface(), PdfFont::new);
                content.append("/F" + number(piece.typeface()) + " " + number(paragraph.size()) + " Tf\n");
                new PdfRun(font, piece, paragraph.size(), x, A4_HEIGHT - place.top - baselines.get(i)).writeTo(content);
                x += piece.width() * paragraph.size() / 1000;
            }
        }
        content.append("ET EMC\n");
    }

    /** Where a text begins, and its colour. */
    public record Place(double start, double top, int color) {}

    private int number(Typeface typeface) {
        return new ArrayList<>(fonts.keySet()).indexOf(typeface);
    }

    private double left(double start, double width) {
        return isRightToLeft() ? A4_WIDTH - start - width : start;
    }

    private static String number(double number) {
        return PdfNumber.of(number);
    }

    private static String color(int rgb) {
        return number((rgb >> 16 & 0xFF) / 255.0) + " " + number((rgb >> 8 & 0xFF) / 255.0) + " "
                + number((rgb & 0xFF) / 255.0) + " rg";
    }

    /** The document as a file. */
    public byte[] toBytes() {
        PdfObjects objects = new PdfObjects();
        int catalog = objects.reserve();
        int pages = objects.reserve();
        int page = objects.reserve();
        int tree = objects.reserve();
        StringBuilder fontEntries = new StringBuilder();
        fonts.forEach(
                (typeface, font) -> fontEntries.append("/F" + number(typeface) + " " + font.writeTo(objects) + " 0 R"));
        int stream = objects.addStream("", content.toString().getBytes(StandardCharsets.US_ASCII));
        objects.put(pages, "<</Type/Pages/Count 1/Kids[" + page + " 0 R]>>");
        objects.put(
                page,
                "<</Type/Page/Parent " + pages + " 0 R/MediaBox[0 0 " + number(A4_WIDTH) + " " + number(A4_HEIGHT)
                        + "]/Resources<</Font<<" + fontEntries + ">>>>/Contents " + stream
                        + " 0 R/StructParents 0/Tabs/S/Annots[" + String.join("", links) + "]>>");
        writeTree(objects, tree, page);
        objects.put(
                catalog,
                "<</Type/Catalog/Pages " + pages + " 0 R/Lang" + PdfText.of(locale.toLanguageTag())
                        + "/MarkInfo<</Marked true>>/StructTreeRoot " + tree
                        + " 0 R/ViewerPreferences<</DisplayDocTitle true/Direction/"
                        + (isRightToLeft() ? "R2L" : "L2R") + ">>>>");
        int information = objects.add("<</Title" + PdfText.of(title) + "/Producer(Convoke)>>");
        return objects.finish(catalog, information);
    }

    /** What the pieces of text are, in the order they are read (ISO 32000, section 14.7). */
    private void writeTree(PdfObjects objects, int tree, int page) {
        int document = objects.reserve();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < roles.size(); i++) {
            int element = objects.add("<</Type/StructElem/S/" + roles.get(i) + "/P " + document + " 0 R/Pg " + page
                    + " 0 R/K " + i + ">>");
            kids.append(element).append(" 0 R ");
        }
        objects.put(document, "<</Type/StructElem/S/Document/P " + tree + " 0 R/K[" + kids + "]>>");
        objects.put(
                tree,
                "<</Type/StructTreeRoot/K " + document + " 0 R/ParentTree<</Nums[0[" + kids
                        + "]]>>/ParentTreeNextKey 1>>");
    }
}
