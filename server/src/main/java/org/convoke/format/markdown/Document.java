package org.convoke.format.markdown;

import java.util.List;
import java.util.Optional;

/**
 * What a text in Markdown says.
 *
 * @param notes the footnotes, in the order of their first signs
 */
public record Document(List<Block> blocks, List<Note> notes) {

    public Document {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /**
     * A footnote.
     *
     * @param number from 1
     * @param signs how many signs lead to it
     */
    public record Note(int number, int signs, List<Block> blocks) {
        public Note {
            blocks = List.copyOf(blocks);
        }
    }

    /** The heading of the first level that the document begins with, as plain text. */
    public Optional<String> title() {
        return !blocks.isEmpty()
                        && blocks.getFirst() instanceof Block.Heading(int level, List<Inline> text)
                        && level == 1
                ? Optional.of(PlainText.line(text))
                : Optional.empty();
    }

    /** The line of place and date below the title: a paragraph that is emphasized as a whole. */
    public Optional<String> dateline() {
        return title().isPresent() && blocks.size() > 1 && isDateline(blocks.get(1))
                ? Optional.of(PlainText.line(((Block.Paragraph) blocks.get(1)).text()))
                : Optional.empty();
    }

    private static boolean isDateline(Block block) {
        return block instanceof Block.Paragraph(List<Inline> text)
                && text.size() == 1
                && text.getFirst() instanceof Inline.Emphasis;
    }

    /** What comes after the title and the line of place and date. */
    public List<Block> body() {
        int first = title().isEmpty() ? 0 : dateline().isEmpty() ? 1 : 2;
        return blocks.subList(first, blocks.size());
    }
}
