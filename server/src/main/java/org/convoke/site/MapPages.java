package org.convoke.site;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Request;

/** {@code /{call}/map}: where the call's events are. Without scripts it is a list of countries and regions. */
public final class MapPages implements Handler {

    private final Templates templates;
    private final Supplier<EventIndex> index;
    private final MapSummary.Summaries summaries = new MapSummary.Summaries();

    public MapPages(Templates templates, Supplier<EventIndex> index) {
        this.templates = templates;
        this.index = index;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        EventsFilter filter = new EventsFilter(
                Optional.empty(), Optional.empty(), request.query().date("on"));
        Page page = page(request, call);
        MapSummary summary = summaries.of(call, filter, now);
        String events = "/" + call.slug() + "/events";
        MapView view = new MapView(
                page,
                Crumb.of(page, call),
                days(page, call, filter.on()),
                script(page, call, filter, summary.bounds()),
                CountryList.of(page, events, filter, summary.areas()),
                summary.unplaced() == 0 ? null : page.text("map.unplaced", summary.unplaced()),
                page.link(filter.address(events)));
        return templates.page("map", view, request.reader());
    }

    private static Page page(Request request, Call call) {
        Page page = Page.of(request, request.reader().messages().text("map.title", call.title()), call);
        return page.with(
                page.head().withStyle("leaflet.css").withStyle("map.css").withScript("map.js"));
    }

    private static List<MapView.DayLink> days(Page page, Call call, Optional<LocalDate> on) {
        List<Finding.DayChoice> choices =
                Finding.in(call, page, "", on.orElse(null)).days();
        if (choices.isEmpty()) {
            return List.of();
        }
        List<MapView.DayLink> links = new ArrayList<>();
        links.add(new MapView.DayLink(page.text("days.any"), page.link(page.path()), on.isEmpty()));
        for (Finding.DayChoice day : choices) {
            links.add(new MapView.DayLink(day.words(), page.link(page.path() + "?on=" + day.value()), day.isChosen()));
        }
        return links;
    }

    private static MapView.Script script(Page page, Call call, EventsFilter filter, String bounds) {
        String on = filter.on().map(day -> "on=" + day).orElse("");
        String callAndDay = "call=" + call.slug() + (on.isEmpty() ? "" : "&" + on);
        return new MapView.Script(
                bounds,
                "/api/v1/clusters?" + callAndDay,
                page.link(filter.address(page.path() + "/view")),
                page.link(filter.address("/" + call.slug() + "/near")),
                page.link("/" + call.slug() + "/events/ID"),
                NumberingSystem.getInstance(ULocale.forLocale(page.reader().locale()))
                        .getName());
    }
}
