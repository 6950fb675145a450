package org.convoke.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.convoke.format.markdown.Block;
import org.convoke.format.markdown.Document;
import org.convoke.format.markdown.Inline;
import org.convoke.format.markdown.Markdown;
import org.convoke.format.markdown.PlainText;

/** Looks over a text before it is issued, because nothing can be taken back afterwards. */
public final class DraftReview {

    /** Enough of a quotation to find it by. */
    private static final int BEGINNING = 40;

    private final SignedText text;
    private final History issued;
    private final Instant now;
    private final Document document;
    private final List<DraftNote> notes = new ArrayList<>();

    private DraftReview(SignedText text, History issued, Instant now) {
        this.text = text;
        this.issued = issued;
        this.now = now;
        this.document = Markdown.read(text.body()).document();
    }

    /**
     * What may have been overlooked, in the order of the text.
     *
     * @param issued every version of the call
     */
    public static List<DraftNote> of(SignedText text, History issued, Instant now) {
        DraftReview review = new DraftReview(text, issued, now);
        review.look();
        return List.copyOf(review.notes);
    }

    private void look() {
        if (document.title().isEmpty()) {
            add(DraftNote.Code.NO_TITLE, "");
        } else if (document.dateline().isEmpty()) {
            add(DraftNote.Code.NO_DATELINE, "");
        }
        TextHeader header = text.header();
        if (header.issue().issuer() == null) {
            add(DraftNote.Code.NO_ISSUER, "");
        }
        Instant embargo = header.issue().notBefore();
        if (embargo != null && embargo.isBefore(now)) {
            add(DraftNote.Code.EMBARGO_PASSED, embargo.toString());
        }
        look(document.blocks());
        document.notes().forEach(note -> look(note.blocks()));
        same().ifPresent(version -> add(DraftNote.Code.SAME_TEXT, Integer.toString(version.version())));
        otherShape();
    }

    private void add(DraftNote.Code code, String detail) {
        notes.add(new DraftNote(code, detail));
    }

    private void look(List<Block> blocks) {
        blocks.forEach(this::look);
    }

    private void look(Block block) {
        switch (block) {
            case Block.Heading(int _, List<Inline> line) -> lookAtLine(line);
            case Block.Paragraph(List<Inline> line) -> lookAtLine(line);
            case Block.Quotation(List<Block> words, Block.Speaker speaker) -> {
                look(words);
                if (speaker == null) {
                    add(DraftNote.Code.NO_SPEAKER, beginning(words));
                } else {
                    lookAtLine(speaker.text());
                }
            }
            case Block.Items(Integer _, List<List<Block>> items) -> items.forEach(this::look);
            case Block.Preformatted _, Block.Rule _ -> {}
        }
    }

    private static String beginning(List<Block> words) {
        String whole = PlainText.of(new Document(words, List.of()));
        return whole.codePointCount(0, whole.length()) <= BEGINNING
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    private void lookAtLine(List<Inline> line) {
        for (Inline piece : line) {
            switch (piece) {
                case Inline.Link(String address, List<Inline> inner) -> {
                    if (address.startsWith("http:")) {
                        add(DraftNote.Code.INSECURE_LINK, address);
                    }
                    lookAtLine(inner);
                }
                case Inline.Emphasis(List<Inline> inner) -> lookAtLine(inner);
                case Inline.Strong(List<Inline> inner) -> lookAtLine(inner);
                case Inline.Text _, Inline.Code _, Inline.Break _, Inline.NoteSign _ -> {}
            }
        }
    }

    private Optional<CallVersion> same() {
        return issued.versions().reversed().stream()
                .filter(version -> version.text()
                        .filter(other -> other.body().equals(text.body()))
                        .isPresent())
                .findFirst();
    }

    private void otherShape() {
        if (text.header().lineage().translationOf() == null) {
            return;
        }
        Optional<SignedText> original = issued.original(text.header().version()).flatMap(CallVersion::text);
        original.ifPresent(source -> {
            Map<String, Integer> here = shape(document);
            Map<String, Integer> there = shape(Markdown.read(source.body()).document());
            there.forEach((part, count) -> {
                int found = here.getOrDefault(part, 0);
                if (found != count) {
                    add(DraftNote.Code.OTHER_SHAPE, part + " " + found + "/" + count);
                }
            });
        });
    }

    /** How many of each kind of block a document has, the notes counted as one kind. */
    private static Map<String, Integer> shape(Document document) {
        Map<String, Integer> shape = new TreeMap<>(Map.of(
                "headings",
                0,
                "lists",
                0,
                "quotations",
                0,
                "notes",
                document.notes().size()));
        for (Block block : document.blocks()) {
            switch (block) {
                case Block.Heading _ -> shape.merge("headings", 1, Integer::sum);
                case Block.Items _ -> shape.merge("lists", 1, Integer::sum);
                case Block.Quotation _ -> shape.merge("quotations", 1, Integer::sum);
                case Block.Paragraph _, Block.Preformatted _, Block.Rule _ -> {}
            }
        }
        return shape;
    }
}
