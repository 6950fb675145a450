package org.convoke.site;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/** {@code /{call}/events}: every event of a call by date, fifty a page. */
public final class EventsPages implements Handler {

    private static final int EVENTS_PER_PAGE = 50;
    private static final int MAX_PAGE = 1_000_000;

    private final Templates templates;
    private final Supplier<EventIndex> index;

    public EventsPages(Templates templates, Supplier<EventIndex> index) {
        this.templates = templates;
        this.index = index;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        EventsFilter filter = EventsFilter.read(request.query());
        List<IndexedEvent> events = filter.of(now.byDate(call.slug()), now);
        int pages = Math.max(1, Math.ceilDiv(events.size(), EVENTS_PER_PAGE));
        int number = request.query().integer("page", 1, MAX_PAGE).orElse(1);
        if (number > pages) {
            throw UserError.notFound("error.page.unknown", number, pages);
        }
        Page bare = Page.of(request, request.reader().messages().text("events.title", call.title()), call);
        Page page = bare.with(PreviewPages.head(bare, call, events.size()));
        List<IndexedEvent> shown =
                events.subList((number - 1) * EVENTS_PER_PAGE, Math.min(number * EVENTS_PER_PAGE, events.size()));
        EventsView view = new EventsView(
                page,
                Crumb.of(page, call),
                filter.isNone() ? null : page.text("events.only", filter.words(page)),
                page.link(page.path()),
                days(page, now, shown),
                pages == 1 ? "" : page.text("events.position", number, pages),
                number == 1 ? null : link(page, filter, number - 1),
                number == pages ? null : link(page, filter, number + 1));
        return templates.framed("events", view, page);
    }

    private static @Nullable String link(Page page, EventsFilter filter, int number) {
        String address = filter.address(page.path());
        String joint = address.indexOf('?') < 0 ? "?" : "&";
        return page.link(number == 1 ? address : address + joint + "page=" + number);
    }

    private List<EventsView.Day> days(Page page, EventIndex index, List<IndexedEvent> shown) {
        Map<LocalDate, List<Content>> byDay = new LinkedHashMap<>();
        for (IndexedEvent each : shown) {
            byDay.computeIfAbsent(each.date(), unused -> new ArrayList<>())
                    .add(templates.cards().of(Card.of(page, index.listing(each))));
        }
        return byDay.entrySet().stream()
                .map(day -> new EventsView.Day(page.words().day(day.getKey()), day.getValue()))
                .toList();
    }
}
