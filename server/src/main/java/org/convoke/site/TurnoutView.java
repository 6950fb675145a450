package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of how many came.
 *
 * @param total the answer; absent while there is none
 * @param links to other forms of the same
 * @param kinds what else the numbers are told by
 * @param paging the way through the one table; absent where there is one page only
 * @param share two lines to hand on; absent where there is nothing to tell, and on a part of it
 */
public record TurnoutView(
        Page page,
        Crumb crumb,
        String heading,
        @Nullable TotalLine total,
        List<String> notes,
        List<Link> links,
        List<Kind> kinds,
        Shown shown,
        @Nullable Paging paging,
        String asOf,
        @Nullable Share share) {

    public TurnoutView {
        notes = List.copyOf(notes);
        links = List.copyOf(links);
        kinds = List.copyOf(kinds);
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

    /** A link to another table, or the table that this page is. */
    public record Kind(String words, String href, boolean isThis) {}

    /**
     * Tables and charts.
     *
     * @param tables with the same numbers as the charts and more
     * @param sums narrower tables, two beside each other where there is room
     * @param others tables after those
     */
    public record Shown(
            List<NumberTable> tables, List<NumberTable> sums, List<NumberTable> others, List<Figure> figures) {

        public Shown {
            tables = List.copyOf(tables);
            sums = List.copyOf(sums);
            others = List.copyOf(others);
            figures = List.copyOf(figures);
        }

        /** One table alone. */
        static Shown of(NumberTable only, boolean isSums) {
            List<NumberTable> one = List.of(only);
            return new Shown(isSums ? List.of() : one, isSums ? one : List.of(), List.of(), List.of());
        }
    }

    /**
     * Which page of how many this is.
     *
     * @param position in words
     */
    public record Paging(
            String position,
            @Nullable String previous,
            @Nullable String next) {}
}
