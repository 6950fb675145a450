package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of numbers of people.
 *
 * @param id on the page
 * @param note under the caption; absent where it needs none
 * @param heads of the columns, the first of which names things
 * @param more where the rest of it is; absent where this is all
 */
public record NumberTable(
        String id,
        String caption,
        @Nullable String note,
        List<String> heads,
        List<Row> rows,
        TurnoutView.@Nullable Link more) {

    public NumberTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** A table with all its rows. */
    NumberTable(String id, String caption, @Nullable String note, List<String> heads, List<Row> rows) {
        this(id, caption, note, heads, rows, null);
    }

    NumberTable withMore(TurnoutView.Link link) {
        return new NumberTable(id, caption, note, heads, rows, link);
    }

    /**
     * A row.
     *
     * @param name of what it is about
     * @param detail what tells it from its namesakes; empty for nothing
     * @param href its own page; absent when it has none
     * @param cells one for each further column; empty where nothing is known
     * @param below what stands in smaller letters in the last column; empty for nothing
     */
    public record Row(String name, String detail, @Nullable String href, List<String> cells, String below) {

        public Row {
            cells = List.copyOf(cells);
        }

        Row(String name, String detail, @Nullable String href, List<String> cells) {
            this(name, detail, href, cells, "");
        }
    }
}
