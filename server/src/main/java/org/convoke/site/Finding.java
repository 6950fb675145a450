package org.convoke.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.convoke.call.Call;
import org.convoke.find.FindAnswer;
import org.convoke.place.PlaceId;
import org.convoke.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * The field in which a person says where.
 *
 * @param action where the form leads
 * @param place what stands in the field
 * @param days which days can be chosen; none when there is only one
 * @param lang the language to keep
 * @param phone the same search where the reader is; absent where the search is over all calls
 */
public record Finding(
        String action,
        String place,
        List<DayChoice> days,
        @Nullable String lang,
        @Nullable Phone phone) {

    /** More days than this make a list, not a choice. */
    static final int MAX_DAYS = 14;

    public Finding {
        days = List.copyOf(days);
    }

    /**
     * Where a call is searched on the phone.
     *
     * @param page that does it
     * @param file that it searches
     */
    public record Phone(String page, String file) {

        static Phone of(Call call, Page page) {
            return new Phone(page.link("/" + call.slug() + "/phone"), "/" + call.slug() + "/events.bin");
        }
    }

    /** A day that can be chosen. */
    public record DayChoice(String value, String words, boolean isChosen) {}

    /** The form of a call, filled in as the address says. */
    static Finding in(Call call, Page page, String place, @Nullable LocalDate on) {
        List<DayChoice> days = new ArrayList<>();
        LocalDate last = call.days().until();
        if (call.days().from().plusDays(MAX_DAYS).isAfter(last)
                && !call.days().from().equals(last)) {
            for (LocalDate day = call.days().from(); !day.isAfter(last); day = day.plusDays(1)) {
                days.add(new DayChoice(day.toString(), page.words().shortDay(day), day.equals(on)));
            }
        }
        return new Finding("/" + call.slug() + "/near", place, days, lang(page), Phone.of(call, page));
    }

    /** The form over all calls. */
    static Finding anywhere(Page page, String place) {
        return new Finding("/", place, List.of(), lang(page), null);
    }

    /** What stands in the field after a search: what was typed, or the name of the place that was chosen by its id. */
    static String typed(Query query, FindAnswer answer) {
        String text = query.text("place").orElse("");
        boolean isId = PlaceId.parse(text).isPresent();
        return isId && answer instanceof FindAnswer.Found found && found.place() != null
                ? found.place().name()
                : text;
    }

    /** The same search from another place. */
    String from(String placeId) {
        StringBuilder address = new StringBuilder(action).append("?place=").append(Query.encode(placeId));
        days.stream()
                .filter(DayChoice::isChosen)
                .forEach(day -> address.append("&on=").append(day.value()));
        return address.toString();
    }

    private static @Nullable String lang(Page page) {
        return page.reader().isChosen() ? page.reader().tag() : null;
    }
}
