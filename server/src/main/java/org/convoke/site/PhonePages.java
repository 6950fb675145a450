package org.convoke.site;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.convoke.call.Call;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Request;

/** {@code /{call}/phone}: brings the whole call to the reader and searches it there, with network and without. */
public final class PhonePages implements Handler {

    /** Words for more days would weigh more than the list of events of most calls. */
    private static final int MAX_DAYS = 60;

    /** An event may begin before the call's days and end after them; few do so by more. */
    private static final int MARGIN_DAYS = 4;

    /** Central Kurdish. */
    private static final String UNKNOWN_TO_BROWSERS = "ckb";

    private final Templates templates;
    private final Supplier<EventIndex> index;

    public PhonePages(Templates templates, Supplier<EventIndex> index) {
        this.templates = templates;
        this.index = index;
    }

    @Override
    public Answer answer(Request request) {
        Call call = CallParameter.get(request.variable("call"), index.get());
        Page bare = Page.of(request, request.reader().messages().text("phone.title", call.title()), call);
        Page page = bare.with(bare.head().withScript("phone.js"));
        PhoneView view = new PhoneView(
                page,
                Crumb.of(page, call),
                Finding.in(call, page, "", null),
                Finding.Phone.of(call, page),
                days(call, page),
                countries(call, page),
                page.link("/" + call.slug() + "/events/{id}"));
        return templates.page("phone", view, request.reader());
    }

    private SortedMap<String, String> countries(Call call, Page page) {
        if (!page.reader().locale().getLanguage().equals(UNKNOWN_TO_BROWSERS)) {
            return Collections.emptySortedMap();
        }
        EventIndex now = index.get();
        return now.areaCounts(now.byDate(call.slug())).stream()
                .map(count -> count.area().country())
                .filter(Objects::nonNull)
                .distinct()
                .collect(
                        Collectors.toMap(Function.identity(), page.words()::country, (one, same) -> one, TreeMap::new));
    }

    private static List<PhoneView.Day> days(Call call, Page page) {
        LocalDate from = call.days().from().minusDays(MARGIN_DAYS);
        LocalDate until = call.days().until().plusDays(MARGIN_DAYS);
        return from.plusDays(MAX_DAYS).isBefore(until)
                ? List.of()
                : from.datesUntil(until.plusDays(1))
                        .map(day ->
                                new PhoneView.Day(day.toString(), page.words().day(day)))
                        .toList();
    }
}
