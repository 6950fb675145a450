package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of numbers of people.
 *
 * @param id on the page
 * @param note under the caption; absent where it needs none
 * @param heads of the columns, the first of which names things
 */
public record NumberTable(
        String id, String caption, @Nullable String note, List<String> heads, List<Row> rows) {

    public NumberTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param name of what it is about
     * @param detail what tells it from its namesakes; empty for nothing
     * @param href its own page; absent when it has none
     * @param cells one for each further column; empty where nothing is known
     */
    public record Row(String name, String detail, @Nullable String href, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
