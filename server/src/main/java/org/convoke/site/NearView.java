package org.convoke.site;

import gg.jte.Content;
import java.util.List;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * The nearest events.
 *
 * @param crumb the way back to the call
 * @param form in which a person says where
 * @param results absent when it was not said where
 * @param fault what is wrong with the search, in words; absent when nothing is
 * @param days the same search on other days
 * @param anotherDay the same where there are too many days for links
 * @param events all events of the call
 */
public record NearView(
        Page page,
        Crumb crumb,
        Content form,
        @Nullable Results results,
        @Nullable String fault,
        List<DayLink> days,
        @Nullable DayForm anotherDay,
        String events) {

    public NearView {
        days = List.copyOf(days);
    }

    /**
     * The same search on a day to be chosen.
     *
     * @param kept the other parameters of the search
     */
    public record DayForm(String action, List<Parameter> kept, String first, String last, String chosen) {

        public DayForm {
            kept = List.copyOf(kept);
        }
    }

    /** One parameter of an address. */
    public record Parameter(String name, String value) {}

    /** The same search on one day, or on any. */
    public record DayLink(String words, String href, boolean isCurrent) {

        static DayLink any(Page page, Request request, boolean isCurrent) {
            return new DayLink(page.text("days.any"), page.link(without(request)), isCurrent);
        }

        static DayLink on(Page page, Request request, Finding.DayChoice day) {
            return new DayLink(day.words(), page.link(without(request) + "&on=" + day.value()), day.isChosen());
        }

        private static String without(Request request) {
            String query = request.query().encodedWithout("lang", "on", "until");
            return request.path() + "?" + query;
        }
    }
}
