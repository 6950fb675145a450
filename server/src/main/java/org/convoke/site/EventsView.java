package org.convoke.site;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list of a call's events.
 *
 * @param only which of them, in words; absent when it is all
 * @param all the list of all
 * @param position which page of how many, in words; empty when there is one only
 */
public record EventsView(
        Page page,
        Crumb crumb,
        @Nullable String only,
        String all,
        List<Day> days,
        String position,
        @Nullable String previous,
        @Nullable String next) {

    public EventsView {
        days = List.copyOf(days);
    }

    /** A day and those of its events that are on this page. */
    public record Day(String words, List<Content> cards) {}
}
