package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event's page.
 *
 * @param card what lists show of it
 * @param state whether it takes place as announced
 * @param where the lines of its address
 * @param position a {@code geo:} address for the reader's own map
 * @param map where it is on the map of all events
 * @param zone the name of the time zone the times are in
 * @param paragraphs of its description
 * @param access what is known of its accessibility
 * @param facts what else is known
 * @param links to pages elsewhere
 * @param share what to hand on
 * @param numbers how many came; absent when nothing is reported
 * @param report where to say how many came; absent before the day
 */
public record EventView(
        Page page,
        Crumb crumb,
        Card card,
        State state,
        List<String> where,
        @Nullable Link position,
        @Nullable Link map,
        @Nullable String zone,
        List<String> paragraphs,
        Access access,
        List<Fact> facts,
        List<Link> links,
        Share share,
        String calendar,
        String updated,
        @Nullable EventNumbers numbers,
        @Nullable String report) {

    public EventView {
        where = List.copyOf(where);
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        links = List.copyOf(links);
    }

    /**
     * Whether it takes place as announced.
     *
     * @param name a word for the stylesheet
     * @param word the answer
     * @param note what follows from it; empty when nothing does
     * @param earlier what was announced before, the newest first
     */
    public record State(String name, String word, String note, List<Earlier> earlier) {

        public State {
            earlier = List.copyOf(earlier);
        }
    }

    /**
     * What was announced before, as far as it has changed.
     *
     * @param until the day until which, in words
     */
    public record Earlier(
            String until, @Nullable String when, @Nullable String place) {}

    /**
     * What is known of its accessibility.
     *
     * @param unknown what is not, in one line; empty when all is known
     */
    public record Access(List<String> yes, List<String> no, String unknown) {

        public Access {
            yes = List.copyOf(yes);
            no = List.copyOf(no);
        }
    }

    /** Something known about the event: what it is about, and what is known. */
    public record Fact(String name, String value) {}

    /** A link and its words. */
    public record Link(String words, String href) {}
}
