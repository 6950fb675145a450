package org.convoke.site.kit;

import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convoke.draw.Drawable;
import org.convoke.draw.Face;
import org.convoke.draw.Stretch;
import org.convoke.format.markdown.Block;
import org.convoke.format.markdown.Document;
import org.convoke.format.markdown.Inline;
import org.convoke.format.markdown.PlainText;
import org.convoke.format.pdf.PdfDocument;
import org.convoke.format.pdf.PdfPage.Role;
import org.jspecify.annotations.Nullable;

/**
 * A statement on paper, A4, as many sheets as it takes; its words are real text, in their order and with their roles.
 *
 * @param document what it says
 * @param telling what stands around it
 * @param accent the call's color as 0xRRGGBB
 * @param locale the language of the text, which begins at the right if that language does
 */
public record StatementPaper(Document document, Telling telling, int accent, Locale locale) {

    private static final double TITLE = 23;
    private static final double BODY = 11.5;
    private static final double SMALL = 9.5;
    private static final List<Double> HEADINGS = List.of(17.0, 15.0, 13.0, 12.0);
    private static final double INDENT = 18;
    private static final String BULLET = "•";

    /**
     * What stands around the text.
     *
     * @param title where the text has none of its own
     * @param above a line over the title
     * @param proof lines below the text: how to check it
     * @param foot a line on every sheet
     */
    public record Telling(String title, String above, List<String> proof, String foot) {

        public Telling {
            proof = List.copyOf(proof);
        }
    }

    /** The whole as PDF. */
    public byte[] toPdf() {
        String title = document.title().orElse(telling.title);
        Sheets sheets = new Sheets(title, accent, locale);
        sheets.put(telling.above, new Sheets.Form(Face.STRONG, SMALL, Role.P, Sheets.Ink.ACCENT, 0));
        sheets.put(title, new Sheets.Form(Face.HEADING, TITLE, Role.H1, Sheets.Ink.DARK, 0));
        document.dateline()
                .ifPresent(line -> sheets.put(line, new Sheets.Form(Face.TEXT, BODY, Role.P, Sheets.Ink.QUIET, 0)));
        document.body().forEach(block -> put(sheets, block, 0));
        if (!document.notes().isEmpty()) {
            sheets.rule();
            document.notes().forEach(note -> putNote(sheets, note));
        }
        sheets.rule();
        telling.proof.forEach(line -> sheets.put(line, new Sheets.Form(Face.TEXT, SMALL, Role.P, Sheets.Ink.QUIET, 0)));
        return sheets.toPdf(telling.foot);
    }

    private void put(Sheets sheets, Block block, double indent) {
        switch (block) {
            case Block.Heading(int level, List<Inline> text) -> {
                double size = HEADINGS.get(Math.min(level, HEADINGS.size()) - 1);
                Role role = level <= 2 ? Role.H2 : Role.H3;
                sheets.put(line(text), new Sheets.Form(Face.HEADING, size, role, Sheets.Ink.DARK, indent));
            }
            case Block.Paragraph(List<Inline> text) ->
                sheets.put(styled(text), new Sheets.Form(Face.TEXT, BODY, Role.P, Sheets.Ink.DARK, indent));
            case Block.Quotation(List<Block> words, Block.Speaker speaker) ->
                putQuotation(sheets, words, speaker, indent);
            case Block.Items(Integer start, List<List<Block>> items) -> putItems(sheets, start, items, indent);
            case Block.Preformatted(String text) ->
                text.lines()
                        .forEach(line ->
                                sheets.put(line, new Sheets.Form(Face.TEXT, SMALL, Role.P, Sheets.Ink.DARK, indent)));
            case Block.Rule() -> sheets.rule();
        }
    }

    private static void putQuotation(Sheets sheets, List<Block> words, Block.@Nullable Speaker speaker, double indent) {
        for (Block block : words) {
            String text = PlainText.of(new Document(List.of(block), List.of()));
            sheets.put(text, new Sheets.Form(Face.HEADING, BODY + 1, Role.QUOTE, Sheets.Ink.DARK, indent + INDENT));
        }
        if (speaker != null) {
            sheets.put(
                    "— " + line(speaker.text()),
                    new Sheets.Form(Face.TEXT, SMALL, Role.P, Sheets.Ink.QUIET, indent + INDENT));
        }
    }

    private void putItems(Sheets sheets, @Nullable Integer start, List<List<Block>> items, double indent) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        int number = start == null ? 0 : start;
        sheets.begin(PdfDocument.Group.LIST);
        for (List<Block> item : items) {
            String mark = start == null ? BULLET : numbers.format(number++) + ".";
            List<Block> rest = new ArrayList<>(item);
            List<Stretch> first = new ArrayList<>(List.of(new Stretch(mark + " ", Face.TEXT)));
            if (!item.isEmpty() && item.getFirst() instanceof Block.Paragraph(List<Inline> text)) {
                first.addAll(styled(text));
                rest.removeFirst();
            }
            sheets.begin(PdfDocument.Group.ITEM);
            sheets.begin(PdfDocument.Group.ITEM_BODY);
            sheets.put(first, new Sheets.Form(Face.TEXT, BODY, Role.P, Sheets.Ink.DARK, indent + INDENT));
            rest.forEach(block -> put(sheets, block, indent + INDENT));
            sheets.end();
            sheets.end();
        }
        sheets.end();
    }

    private static void putNote(Sheets sheets, Document.Note note) {
        String text = PlainText.of(new Document(note.blocks(), List.of()));
        sheets.put(
                "[" + note.number() + "] " + text, new Sheets.Form(Face.TEXT, SMALL, Role.NOTE, Sheets.Ink.QUIET, 0));
    }

    /** The words of a line, what is emphasized in strong letters: few scripts have slanted ones. */
    private static List<Stretch> styled(List<Inline> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Inline.Emphasis _, Inline.Strong _ -> new Stretch(line(List.of(piece)), Face.STRONG);
                    case Inline.Text _, Inline.Link _, Inline.Code _, Inline.Break _, Inline.NoteSign _ ->
                        new Stretch(line(List.of(piece)), Face.TEXT);
                })
                .toList();
    }

    /** The words of a line; a link that does not spell its address has it behind it, since paper cannot be followed. */
    private static String line(List<Inline> pieces) {
        StringBuilder text = new StringBuilder();
        for (Inline piece : pieces) {
            text.append(PlainText.line(List.of(piece)));
            if (piece instanceof Inline.Link(String address, List<Inline> words)
                    && !address.contains(PlainText.line(words))) {
                text.append(" (").append(address).append(')');
            }
        }
        return text.toString();
    }

    /** All of it, for finding out what cannot be drawn. */
    public String text() {
        return telling.title + " " + telling.above + " " + PlainText.of(document) + " "
                + Drawable.of(telling.foot).text();
    }
}
