package org.convoke.site;

import gg.jte.Content;
import java.util.List;

/**
 * A chart on a page, with its heading and with words for its signs.
 *
 * @param id on the page
 * @param lead what to know before looking at it
 * @param picture the chart, already as SVG
 */
public record Figure(String id, String heading, String lead, Content picture, List<Key> keys) {

    public Figure {
        keys = List.copyOf(keys);
    }

    /**
     * What a sign of the chart means.
     *
     * @param sign by its class in {@code turnout.css}
     */
    public record Key(String sign, String words) {}
}
