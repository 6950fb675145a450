package org.convoke.format.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Turns the parser's tree into ours. For one text and one thread. */
final class TreeReader {

    private final List<Problem> problems = new ArrayList<>();
    private final NoteNumbers notes = new NoteNumbers();
    private final LineReader lines = new LineReader(notes, this::tell);

    Reading read(Node root) {
        findDefinitions(root);
        List<Block> blocks = blocks(root);
        return new Reading(new Document(blocks, readNotes()), problems);
    }

    private void findDefinitions(Node root) {
        for (Node child = root.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Footnotes.Definition definition && !notes.define(definition)) {
                tell(child, Problem.Kind.NOTE, definition.label);
            }
        }
    }

    /** Notes may have signs of further notes, which come after them; notes that have no sign at all come last. */
    private List<Document.Note> readNotes() {
        List<List<Block>> read = new ArrayList<>();
        readNumbered(read);
        notes.numberTheRest();
        readNumbered(read);
        List<Document.Note> list = new ArrayList<>();
        for (int number = 1; number <= read.size(); number++) {
            list.add(new Document.Note(number, notes.signs(number), read.get(number - 1)));
        }
        return list;
    }

    private void readNumbered(List<List<Block>> read) {
        while (read.size() < notes.count()) {
            read.add(blocks(notes.definition(read.size() + 1)));
        }
    }

    private void tell(Node node, Problem.Kind kind, String detail) {
        List<SourceSpan> spans = node.getSourceSpans();
        int line = spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
        String start = detail.lines().findFirst().orElse("");
        problems.add(new Problem(line, kind, start.length() > 80 ? start.substring(0, 80) : start));
    }

    private List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            Block block = block(child);
            if (block != null) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** Absent for what shows nothing where it stands. */
    private @Nullable Block block(Node node) {
        return switch (node) {
            case org.commonmark.node.Heading heading -> new Block.Heading(heading.getLevel(), lines.read(heading));
            case BlockQuote quote -> quotation(quote);
            case BulletList list -> new Block.Items(null, items(list));
            case OrderedList list -> new Block.Items(start(list), items(list));
            case FencedCodeBlock code -> new Block.Preformatted(code.getLiteral());
            case IndentedCodeBlock code -> new Block.Preformatted(code.getLiteral());
            case ThematicBreak _ -> new Block.Rule();
            case HtmlBlock html -> {
                tell(html, Problem.Kind.HTML, html.getLiteral());
                yield new Block.Paragraph(List.of(new Inline.Text(html.getLiteral())));
            }
            case Footnotes.Definition _ -> null;
            case LinkReferenceDefinition _ -> null;
            default -> new Block.Paragraph(lines.read(node));
        };
    }

    private static int start(OrderedList list) {
        Integer number = list.getMarkerStartNumber();
        return number == null ? 1 : number;
    }

    private List<List<Block>> items(Node list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item));
        }
        return items;
    }

    private Block quotation(BlockQuote quote) {
        List<Block> blocks = blocks(quote);
        if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Paragraph(List<Inline> text)) {
            Attribution attribution = Attribution.of(text);
            if (attribution.speaker() != null) {
                List<Block> words = new ArrayList<>(blocks.subList(0, blocks.size() - 1));
                if (!attribution.words().isEmpty()) {
                    words.add(new Block.Paragraph(attribution.words()));
                }
                return new Block.Quotation(words, attribution.speaker());
            }
        }
        return new Block.Quotation(blocks, null);
    }
}
