package org.convoke.format.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a document as HTML: every character of the text is escaped, and no element comes from it. For one document. */
public final class MarkdownHtml {

    private static final int LOWEST_HEADING = 6;

    private final Style style;
    private final StringBuilder html = new StringBuilder(4096);

    /**
     * How it fits into its page.
     *
     * @param headingsBelow the level that headings of the first level come below: 1 when the page has a title of its own
     * @param cite where quotations without a source of their own were said
     * @param backToText what the way back from a note to the text is called
     * @param anchors how the names of places in it begin, so that several texts can stand on one page; letters, digits and
     *     hyphens, or nothing
     */
    public record Style(int headingsBelow, String cite, String backToText, String anchors) {}

    private MarkdownHtml(Style style) {
        this.style = style;
    }

    /** The blocks, and the notes of the whole document below them. */
    public static String of(List<Block> blocks, List<Document.Note> notes, Style style) {
        MarkdownHtml writer = new MarkdownHtml(style);
        blocks.forEach(writer::write);
        writer.writeNotes(notes);
        return writer.html.toString();
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading(int level, List<Inline> text) ->
                element("h" + Math.min(LOWEST_HEADING, level + style.headingsBelow), text);
            case Block.Paragraph(List<Inline> text) -> element("p", text);
            case Block.Quotation quotation -> write(quotation);
            case Block.Items(Integer start, List<List<Block>> items) -> writeItems(start, items);
            case Block.Preformatted(String text) -> {
                html.append("<pre><code>");
                escape(text);
                html.append("</code></pre>\n");
            }
            case Block.Rule() -> html.append("<hr>\n");
        }
    }

    private void element(String name, List<Inline> text) {
        html.append('<').append(name).append('>');
        writeLine(text);
        html.append("</").append(name).append(">\n");
    }

    /**
     * A quotation is a figure, whose caption names the speaker (HTML Standard, the blockquote element). The dash before it is
     * part of the text as it was issued: who copies the page shall have it too.
     */
    private void write(Block.Quotation quotation) {
        Block.Speaker speaker = quotation.speaker();
        String source = speaker == null || speaker.source() == null ? style.cite : speaker.source();
        html.append("<figure class=\"quotation\"><blockquote cite=\"");
        escape(source);
        html.append("\">\n");
        quotation.words().forEach(this::write);
        html.append("</blockquote>");
        if (speaker != null) {
            html.append("<figcaption>— ");
            writeLine(speaker.text());
            html.append("</figcaption>\n");
        }
        html.append("</figure>\n");
    }

    private void writeItems(@Nullable Integer start, List<List<Block>> items) {
        String name = start == null ? "ul" : "ol";
        html.append('<').append(name);
        if (start != null && start != 1) {
            html.append(" start=\"").append(start.intValue()).append('"');
        }
        html.append(">\n");
        for (List<Block> item : items) {
            html.append("<li>");
            writeItem(item);
            html.append("</li>\n");
        }
        html.append("</").append(name).append(">\n");
    }

    /** An item of one paragraph is that line. */
    private void writeItem(List<Block> item) {
        if (item.size() == 1 && item.getFirst() instanceof Block.Paragraph(List<Inline> text)) {
            writeLine(text);
        } else {
            item.forEach(this::write);
        }
    }

    private void writeNotes(List<Document.Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        html.append("<ol class=\"notes\">\n");
        for (Document.Note note : notes) {
            html.append("<li id=\"").append(noteId(note.number())).append("\">");
            writeItem(note.blocks());
            for (int sign = 1; sign <= note.signs(); sign++) {
                html.append(" <a href=\"#").append(signId(note.number(), sign)).append("\" aria-label=\"");
                escape(style.backToText);
                html.append("\">↩</a>");
            }
            html.append("</li>\n");
        }
        html.append("</ol>\n");
    }

    private String noteId(int number) {
        return style.anchors + "note-" + number;
    }

    private String signId(int number, int occurrence) {
        return style.anchors + "sign-" + number + (occurrence == 1 ? "" : "-" + occurrence);
    }

    private void writeLine(List<Inline> pieces) {
        for (Inline piece : pieces) {
            switch (piece) {
                case Inline.Text(String text) -> escape(text);
                case Inline.Emphasis(List<Inline> text) -> wrap("em", text);
                case Inline.Strong(List<Inline> text) -> wrap("strong", text);
                case Inline.Link(String address, List<Inline> text) -> {
                    html.append("<a href=\"");
                    escape(address);
                    html.append("\">");
                    writeLine(text);
                    html.append("</a>");
                }
                case Inline.Code(String text) -> {
                    html.append("<code>");
                    escape(text);
                    html.append("</code>");
                }
                case Inline.Break(boolean isHard) -> html.append(isHard ? "<br>\n" : "\n");
                case Inline.NoteSign(int number, int occurrence) ->
                    html.append("<sup><a id=\"")
                            .append(signId(number, occurrence))
                            .append("\" href=\"#")
                            .append(noteId(number))
                            .append("\" role=\"doc-noteref\">")
                            .append(number)
                            .append("</a></sup>");
            }
        }
    }

    private void wrap(String name, List<Inline> text) {
        html.append('<').append(name).append('>');
        writeLine(text);
        html.append("</").append(name).append('>');
    }

    /** A text as it stands in HTML, between tags or in an attribute. */
    public static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        escape(text, html);
        return html.toString();
    }

    private void escape(String text) {
        escape(text, html);
    }

    private static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }
}
