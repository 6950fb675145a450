package org.convoke.site;

import java.util.List;
import org.convoke.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * A page to print.
 *
 * @param area the country or region; empty when one is still to be chosen
 * @param counts how many events there are, in words
 * @param choices countries, or regions of the country
 * @param source where the list is kept up to date, in words
 * @param position which of several pages this is; empty when it is the only one
 */
public record PrintView(
        Page page,
        Crumb crumb,
        String area,
        String counts,
        List<Day> days,
        List<Choice> choices,
        String source,
        String position,
        @Nullable String previous,
        @Nullable String next) {

    public PrintView {
        days = List.copyOf(days);
        choices = List.copyOf(choices);
    }

    /** A country or region to choose, with how many events it has. */
    public record Choice(String name, String href, String events) {}

    /** A day and its events. */
    public record Day(String words, List<Line> lines) {

        public Day {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An event in one line.
     *
     * @param town empty when it is not known
     * @param time empty when only the day is known
     * @param status empty when it takes place as planned
     */
    public record Line(
            String town, String time, String title, String href, String place, String status, boolean isOff) {}

    /** The page on which a country is chosen. */
    static PrintView of(Page page, Call call, List<Choice> countries) {
        return new PrintView(page, Crumb.of(page, call), "", "", List.of(), countries, "", "", null, null);
    }
}
