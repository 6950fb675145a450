package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of who carried a call.
 *
 * @param entries the best first
 * @param form absent as long as there is nothing to carry
 * @param data address of the same list for programs
 */
public record CarriageView(
        Page page,
        String callTitle,
        String callHref,
        List<Entry> entries,
        @Nullable Form form,
        String data) {

    public CarriageView {
        entries = List.copyOf(entries);
    }

    /**
     * A page elsewhere.
     *
     * @param href of that page
     * @param host the name of the machine that it is on
     * @param kind of the mark, for its looks: a word of the style sheet
     * @param mark what the page has, in words
     * @param facts which version, and when it was looked at
     * @param organization the page here of whoever it belongs to; absent when nobody's domain is proven to be it
     */
    public record Entry(
            String name,
            String href,
            String host,
            String kind,
            String mark,
            List<String> facts,
            @Nullable String organization) {

        public Entry {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Where a newsroom tells of itself.
     *
     * @param action where it goes
     * @param newsroom to begin with, empty for nothing
     * @param link to begin with, empty for nothing
     * @param thanks what became of the report before; absent when there was none
     * @param fault why it was not taken; absent when it was, or there was none
     */
    public record Form(
            String action,
            String newsroom,
            String link,
            @Nullable String thanks,
            @Nullable String fault) {}
}
