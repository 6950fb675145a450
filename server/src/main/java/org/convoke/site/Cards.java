package org.convoke.site;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import org.jspecify.annotations.Nullable;

/**
 * The cards of events as HTML. Cards of one shape are the same but for a few texts, so the template is asked once for each
 * shape. Safe for use by many threads.
 *
 * <p>Idea graveyard: keeping whole cards. With a hundred thousand events, asked for all over the world, a page cost more with
 * 32,768 kept cards than with none; it took a million places to pay (decision 0066).
 */
final class Cards {

    /** Statuses by what is known and unknown, by languages. */
    private static final int MAX_SHAPES = 5_000;

    private static final int HREF = 0;
    private static final int TITLE = 1;
    private static final int DATETIME = 2;
    private static final int WHEN = 3;
    private static final int PLACE = 4;
    private static final int DISTANCE = 5;

    private final Templates templates;
    private final Kept<Shape, Stencil> shapes = new Kept<>(MAX_SHAPES, this::write);

    /** What many cards have in common. */
    private record Shape(
            boolean hasDistance,
            @Nullable String language,
            Card.@Nullable Status status,
            String access,
            String unknown,
            @Nullable String call) {

        static Shape of(Card card) {
            return new Shape(
                    card.distance() != null,
                    card.language(),
                    card.status(),
                    card.access(),
                    card.unknown(),
                    card.call());
        }

        /** A card of this shape with holes for all else. */
        Card card() {
            return new Card(
                    Stencil.hole(TITLE),
                    language,
                    Stencil.hole(HREF),
                    Stencil.hole(WHEN),
                    Stencil.hole(DATETIME),
                    Stencil.hole(PLACE),
                    hasDistance ? Stencil.hole(DISTANCE) : null,
                    status,
                    access,
                    unknown,
                    call);
        }
    }

    Cards(Templates templates) {
        this.templates = templates;
    }

    /** The card's HTML. */
    Content of(Card card) {
        return output -> write(card, output);
    }

    private void write(Card card, TemplateOutput output) {
        String distance = card.distance() == null ? "" : card.distance();
        shapes.get(Shape.of(card))
                .write(
                        output,
                        escaped(card.href()),
                        escaped(card.title()),
                        escaped(card.datetime()),
                        escaped(card.when()),
                        escaped(card.place()),
                        escaped(distance));
    }

    /** Neither address nor time has a quote, so what does for text does for them. */
    private static Content escaped(String text) {
        return output -> Escape.htmlContent(text, output);
    }

    private Stencil write(Shape shape) {
        PageBytes bytes = new PageBytes();
        templates.write("tag/card", shape.card(), bytes);
        return Stencil.of(bytes.toBytes());
    }
}
