package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event's page.
 *
 * @param card what lists show of it
 * @param where the lines of its address
 * @param position a {@code geo:} address for the reader's own map
 * @param zone the name of the time zone the times are in
 * @param paragraphs of its description
 * @param facts what else is known
 * @param links to pages elsewhere
 */
public record EventView(
        Page page,
        String callTitle,
        String callHref,
        Card card,
        List<String> where,
        @Nullable Link position,
        @Nullable String zone,
        List<String> paragraphs,
        List<Fact> facts,
        List<Link> links,
        String calendar,
        String updated) {

    public EventView {
        where = List.copyOf(where);
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        links = List.copyOf(links);
    }

    /** Something known about the event: what it is about, and what is known. */
    public record Fact(String name, String value) {}

    /** A link and its words. */
    public record Link(String words, String href) {}
}
