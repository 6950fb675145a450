package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of how many came.
 *
 * @param total the answer; absent while there is none
 * @param tables before the charts, with the same numbers and more
 */
public record TurnoutView(
        Page page,
        Crumb crumb,
        String heading,
        @Nullable TotalLine total,
        List<String> notes,
        List<NumberTable> tables,
        List<Figure> figures,
        List<Link> links,
        String asOf) {

    public TurnoutView {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
        links = List.copyOf(links);
    }

    /**
     * One sentence in two weights: how many, and over how many events.
     *
     * @param range the numbers
     * @param rest of the sentence
     */
    public record TotalLine(String range, String rest) {}

    /** A link and what is behind it. */
    public record Link(String words, String href) {}
}
