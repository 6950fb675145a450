package org.convoke.site;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
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
                call.title(),
                page.link("/" + call.slug()),
                Finding.in(call, page, "", null),
                Finding.Phone.of(call, page),
                days(call, page),
                page.link("/" + call.slug() + "/events/{id}"));
        return templates.page("phone", view, request.reader());
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
