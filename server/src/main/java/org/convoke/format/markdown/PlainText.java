package org.convoke.format.markdown;

import java.util.List;

/** A document's words without any markup: blocks with a blank line between them, the notes last. */
public final class PlainText {

    private static final String BETWEEN = "\n\n";

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    /** The whole document, without a line feed at its end; empty when it has no words. */
    public static String of(Document document) {
        PlainText plain = new PlainText();
        plain.add(document.blocks());
        for (Document.Note note : document.notes()) {
            plain.begin();
            plain.text.append('[').append(note.number()).append("] ");
            plain.add(note.blocks());
        }
        return plain.text.toString();
    }

    /** The pieces of one line. */
    public static String line(List<Inline> pieces) {
        PlainText plain = new PlainText();
        plain.addLine(pieces);
        return plain.text.toString();
    }

    private void add(List<Block> blocks) {
        blocks.forEach(this::add);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading(int _, List<Inline> line) -> addParagraph(line);
            case Block.Paragraph(List<Inline> line) -> addParagraph(line);
            case Block.Quotation(List<Block> words, Block.Speaker speaker) -> {
                add(words);
                if (speaker != null) {
                    begin();
                    text.append("— ");
                    addLine(speaker.text());
                }
            }
            case Block.Items(Integer start, List<List<Block>> items) -> {
                int number = start == null ? 0 : start;
                for (List<Block> item : items) {
                    begin();
                    text.append(start == null ? "•" : number++ + ".").append(' ');
                    add(item);
                }
            }
            case Block.Preformatted(String lines) -> {
                begin();
                text.append(lines.stripTrailing());
            }
            case Block.Rule() -> {}
        }
    }

    /** Begins a block, unless a mark of the block stands before it. */
    private void begin() {
        boolean isBegun = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
        if (!isBegun) {
            text.append(BETWEEN);
        }
    }

    private void addParagraph(List<Inline> line) {
        begin();
        addLine(line);
    }

    private void addLine(List<Inline> pieces) {
        for (Inline piece : pieces) {
            switch (piece) {
                case Inline.Text(String words) -> text.append(words);
                case Inline.Code(String words) -> text.append(words);
                case Inline.Emphasis(List<Inline> inner) -> addLine(inner);
                case Inline.Strong(List<Inline> inner) -> addLine(inner);
                case Inline.Link(String _, List<Inline> inner) -> addLine(inner);
                case Inline.Break(boolean isHard) -> text.append(isHard ? '\n' : ' ');
                case Inline.NoteSign(int number, int _) ->
                    text.append('[').append(number).append(']');
            }
        }
    }
}
