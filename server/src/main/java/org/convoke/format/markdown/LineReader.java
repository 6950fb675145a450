package org.convoke.format.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Reads the pieces of a line. For one text and one thread. */
final class LineReader {

    private final NoteNumbers notes;
    private final Ear ear;

    /** Hears of what is not of the subset. */
    interface Ear {
        void tell(Node node, Problem.Kind kind, String detail);
    }

    LineReader(NoteNumbers notes, Ear ear) {
        this.notes = notes;
        this.ear = ear;
    }

    List<Inline> read(Node parent) {
        List<Inline> pieces = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            add(child, pieces);
        }
        return pieces;
    }

    private void add(Node node, List<Inline> pieces) {
        switch (node) {
            case Text text -> addText(text.getLiteral(), pieces);
            case Emphasis emphasis -> pieces.add(new Inline.Emphasis(read(emphasis)));
            case StrongEmphasis strong -> pieces.add(new Inline.Strong(read(strong)));
            case Code code -> pieces.add(new Inline.Code(code.getLiteral()));
            case SoftLineBreak _ -> pieces.add(new Inline.Break(false));
            case HardLineBreak _ -> pieces.add(new Inline.Break(true));
            case Link link -> addLink(link, pieces);
            case Footnotes.Sign sign -> {
                Optional<Inline.NoteSign> known = notes.sign(sign.label);
                if (known.isPresent()) {
                    pieces.add(known.get());
                } else {
                    addText("[^" + sign.label + "]", pieces);
                }
            }
            case HtmlInline html -> {
                ear.tell(html, Problem.Kind.HTML, html.getLiteral());
                addText(html.getLiteral(), pieces);
            }
            case Image image -> {
                ear.tell(image, Problem.Kind.PICTURE, image.getDestination());
                pieces.addAll(read(image));
            }
            default -> pieces.addAll(read(node));
        }
    }

    /** Pieces of text side by side are one. */
    private static void addText(String text, List<Inline> pieces) {
        if (!pieces.isEmpty() && pieces.getLast() instanceof Inline.Text(String before)) {
            pieces.set(pieces.size() - 1, new Inline.Text(before + text));
        } else {
            pieces.add(new Inline.Text(text));
        }
    }

    private void addLink(Link link, List<Inline> pieces) {
        List<Inline> words = read(link);
        Optional<Problem.Kind> problem = LinkAddress.problem(link.getDestination(), PlainText.line(words));
        if (problem.isPresent()) {
            ear.tell(link, problem.get(), link.getDestination());
            pieces.addAll(words);
        } else {
            pieces.add(new Inline.Link(link.getDestination(), words));
        }
    }
}
