package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a report is made.
 *
 * @param card of the event; absent while none is chosen
 * @param action where it is sent to
 * @param fault what is wrong with what was sent; absent when nothing is
 * @param isTaken whether a report was just taken
 * @param finding the way to the event's page
 */
public record TurnoutReportView(
        Page page,
        Crumb crumb,
        @Nullable Card card,
        String action,
        @Nullable String fault,
        boolean isTaken,
        Fields fields,
        Finding finding) {

    /** What was typed, to be mended rather than typed again. */
    public record Fields(String people, String counted, String link, List<Choice> choices) {

        public Fields {
            choices = List.copyOf(choices);
        }
    }

    /** One of several words to choose from. */
    public record Choice(String name, String label, List<Option> options) {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /** A word to choose. */
    public record Option(String value, String words, boolean isChosen) {}
}
