package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The home page.
 *
 * @param finding over the open calls; absent when there are none
 * @param results of a search over all calls, if one was asked for
 * @param open calls that are not over everywhere
 * @param past calls that are
 */
public record HomeView(
        Page page, @Nullable Finding finding, @Nullable Results results, List<CallCard> open, List<CallCard> past) {

    public HomeView {
        open = List.copyOf(open);
        past = List.copyOf(past);
    }

    /** A call in a list, in words. */
    public record CallCard(String title, String href, String days, String events) {}
}
