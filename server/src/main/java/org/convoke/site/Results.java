package org.convoke.site;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to, in words.
 *
 * @param heading the answer in one line
 * @param note what to do next; empty when the answer says it all
 * @param cards the events found, nearest first
 * @param choices places to go on with
 * @param more where more of the same are; absent when there are no more
 * @param others events that do not quite fit; absent when there are some that do, or none at all
 */
public record Results(
        String heading,
        String note,
        List<Content> cards,
        List<Choice> choices,
        @Nullable String more,
        @Nullable Others others) {

    public Results {
        cards = List.copyOf(cards);
        choices = List.copyOf(choices);
    }

    /**
     * A place to choose.
     *
     * @param detail what tells it from its namesakes
     */
    public record Choice(String name, String detail, String href) {}

    /** Events found by asking for less, and in which way. */
    public record Others(String heading, List<Content> cards) {

        public Others {
            cards = List.copyOf(cards);
        }
    }
}
