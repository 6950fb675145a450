package org.convoke.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a report is made.
 *
 * @param card of the event; absent while none is chosen
 * @param action where it is sent to
 * @param fault what is wrong with what was sent; absent when nothing is
 * @param early why nothing can be said yet; absent once the event has begun
 * @param receipt for a report that was just taken; absent otherwise
 * @param finding the way to the event's page
 */
public record TurnoutReportView(
        Page page,
        Crumb crumb,
        @Nullable Card card,
        String action,
        @Nullable String fault,
        @Nullable String early,
        @Nullable TurnoutReceipt receipt,
        Fields fields,
        Finding finding) {

    /**
     * What was typed, to be mended rather than typed again.
     *
     * @param texts by field
     * @param more further choices
     * @param tables by which words are read
     * @param faulty the field that is to be mended; empty for none
     */
    public record Fields(Map<String, String> texts, Choice source, List<Choice> more, Choice tables, String faulty) {

        public Fields {
            texts = Map.copyOf(texts);
            more = List.copyOf(more);
        }

        /** What a field holds; empty for nothing. */
        public String text(String name) {
            return texts.getOrDefault(name, "");
        }

        /** Whether a field is to be mended. */
        public boolean isFaulty(String name) {
            return name.equals(faulty);
        }

        /** Whether there is anything in the fields that need not be filled in. */
        public boolean hasMore() {
            return texts.keySet().stream().anyMatch(name -> !name.equals("people") && !name.equals("source"));
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
