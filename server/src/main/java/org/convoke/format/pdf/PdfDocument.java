package org.convoke.format.pdf;

import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.draw.Typeface;

/** A document of pages, whose pieces of text are told in the order in which they were put down. For one thread. */
public final class PdfDocument {

    private final String title;
    private final Locale locale;
    private final List<PdfPage> pages = new ArrayList<>();
    private final Map<Typeface, PdfFont> fonts = new LinkedHashMap<>();
    private final Element whole = new Element("Document");
    private final Deque<Element> open = new ArrayDeque<>(List.of(whole));
    private Element last = whole;

    /** What holds pieces of text together (ISO 32000, section 14.8.4.3.3). */
    public enum Group {
        LIST("L"),
        ITEM("LI"),
        ITEM_BODY("LBody");

        private final String tag;

        Group(String tag) {
            this.tag = tag;
        }
    }

    /** A piece of text with its parts in the order in which they are read, or what holds others together. */
    private record Element(String tag, List<Part> parts, List<Element> kids) {

        Element(String tag) {
            this(tag, new ArrayList<>(), new ArrayList<>());
        }
    }

    /** What is marked with a number on a page. */
    private record Part(int page, int mark) {}

    /** An empty document in its reader's language. */
    public PdfDocument(String title, Locale locale) {
        this.title = title;
        this.locale = locale;
    }

    /** Adds an empty page at the end. */
    public PdfPage addPage() {
        PdfPage page = new PdfPage(this, pages.size());
        pages.add(page);
        return page;
    }

    boolean isRightToLeft() {
        return ULocale.forLocale(locale).isRightToLeft();
    }

    PdfFont font(Typeface typeface) {
        return fonts.computeIfAbsent(typeface, PdfFont::new);
    }

    int number(Typeface typeface) {
        return new ArrayList<>(fonts.keySet()).indexOf(typeface);
    }

    void addElement(PdfPage.Role role, int page, int mark) {
        last = new Element(role.tag());
        last.parts.add(new Part(page, mark));
        open.getLast().kids.add(last);
    }

    /** What is put down from now on until {@link #end} belongs together. */
    public void begin(Group group) {
        Element element = new Element(group.tag);
        open.getLast().kids.add(element);
        open.addLast(element);
    }

    /** Ends what was begun last and has not ended. */
    public void end() {
        open.removeLast();
    }

    /** What is marked belongs to the last piece of text. */
    void continueElement(int page, int mark) {
        last.parts.add(new Part(page, mark));
    }

    /** The document as a file. */
    public byte[] toBytes() {
        PdfObjects objects = new PdfObjects();
        int catalog = objects.reserve();
        int tree = objects.reserve();
        int root = objects.reserve();
        StringBuilder fontEntries = new StringBuilder();
        fonts.forEach(
                (typeface, font) -> fontEntries.append("/F" + number(typeface) + " " + font.writeTo(objects) + " 0 R"));
        List<Integer> numbers = new ArrayList<>();
        for (PdfPage page : pages) {
            numbers.add(writePage(objects, page, root, fontEntries.toString()));
        }
        StringBuilder kids = new StringBuilder();
        numbers.forEach(number -> kids.append(number).append(" 0 R "));
        objects.put(root, "<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
        writeTree(objects, tree, numbers);
        objects.put(
                catalog,
                "<</Type/Catalog/Pages " + root + " 0 R/Lang" + PdfText.of(locale.toLanguageTag())
                        + "/MarkInfo<</Marked true>>/StructTreeRoot " + tree
                        + " 0 R/ViewerPreferences<</DisplayDocTitle true/Direction/"
                        + (isRightToLeft() ? "R2L" : "L2R") + ">>>>");
        int information = objects.add("<</Title" + PdfText.of(title) + "/Producer(Convoke)>>");
        return objects.finish(catalog, information);
    }

    private static int writePage(PdfObjects objects, PdfPage page, int root, String fonts) {
        int stream = objects.addStream("", page.content().getBytes(StandardCharsets.US_ASCII));
        return objects.add("<</Type/Page/Parent " + root + " 0 R/MediaBox[0 0 " + PdfNumber.of(PdfPage.A4_WIDTH) + " "
                + PdfNumber.of(PdfPage.A4_HEIGHT) + "]/Resources<</Font<<" + fonts + ">>>>/Contents " + stream
                + " 0 R/StructParents " + page.index() + "/Tabs/S/Annots[" + page.annotations() + "]>>");
    }

    /** What the pieces of text are, in the order they are read (ISO 32000, section 14.7). */
    private void writeTree(PdfObjects objects, int tree, List<Integer> pageNumbers) {
        List<StringBuilder> parents =
                pages.stream().map(page -> new StringBuilder()).toList();
        int document = write(new Tree(objects, pageNumbers, parents), whole, tree);
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < parents.size(); i++) {
            numbers.append(i).append('[').append(parents.get(i)).append(']');
        }
        objects.put(
                tree,
                "<</Type/StructTreeRoot/K " + document + " 0 R/ParentTree<</Nums[" + numbers + "]>>/ParentTreeNextKey "
                        + pages.size() + ">>");
    }

    /**
     * Where the tree is written.
     *
     * @param parents for each page, the numbers of the elements that its marks belong to
     */
    private record Tree(PdfObjects objects, List<Integer> pageNumbers, List<StringBuilder> parents) {}

    /** Writes an element and those in it, and returns its number. */
    private static int write(Tree tree, Element element, int parent) {
        int number = tree.objects.reserve();
        StringBuilder kids = new StringBuilder(marks(element.parts, tree.pageNumbers));
        // A page's marks are numbered in the order in which its pieces are put down.
        element.parts.forEach(part -> tree.parents.get(part.page).append(number).append(" 0 R "));
        for (Element kid : element.kids) {
            kids.append(write(tree, kid, number)).append(" 0 R ");
        }
        tree.objects.put(number, "<</Type/StructElem/S/" + element.tag + "/P " + parent + " 0 R/K[" + kids + "]>>");
        return number;
    }

    private static String marks(List<Part> parts, List<Integer> pageNumbers) {
        StringBuilder marks = new StringBuilder();
        for (Part part : parts) {
            marks.append("<</Type/MCR/Pg " + pageNumbers.get(part.page) + " 0 R/MCID " + part.mark + ">>");
        }
        return marks.toString();
    }
}
