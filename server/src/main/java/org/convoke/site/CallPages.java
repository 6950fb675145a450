package org.convoke.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.call.Call;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.turnout.Totals;
import org.convoke.turnout.Turnout;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Query;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/** {@code /{call}}: what is called for, when, and how to find one's way to it. */
public final class CallPages implements Handler {

    private static final int MOST_CARRIED = 5;

    private final Templates templates;
    private final Supplier<EventIndex> index;
    private final Statements statements;
    private final EndorsersPages.Sources standing;
    private final CarriagePages.Sources carriages;
    private final Turnout turnout;

    /** @param standing who endorses the texts */
    public CallPages(
            Templates templates,
            Statements statements,
            EndorsersPages.Sources standing,
            CarriagePages.Sources carriages,
            Turnout turnout) {
        this.templates = templates;
        this.index = standing.index();
        this.statements = statements;
        this.standing = standing;
        this.carriages = carriages;
        this.turnout = turnout;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        List<IndexedEvent> events = now.byDate(call.slug());
        Page bare = Page.of(request, call.title(), call);
        Page page = bare.with(head(bare, call, events.size(), request.query()));
        CallView view = new CallView(
                page,
                call.title(),
                call.language().toLanguageTag(),
                CallView.Picture.of(call),
                page.words().days(call.days().from(), call.days().until()),
                events.isEmpty(),
                page.text("call.counts", events.size()),
                Finding.in(call, page, "", null),
                statements.view(page, call, request.query()),
                Endorsed.of(page, call, standing),
                carried(page, call),
                days(page, events),
                files(page, call),
                Share.of(page, call),
                page.link("/" + call.slug() + "/events"),
                page.link("/" + call.slug() + "/map"),
                turnout(page, call));
        return templates.page("call", view, request.reader());
    }

    /** How many came, once anything is reported. */
    private EventView.@Nullable Link turnout(Page page, Call call) {
        Totals totals = turnout.headline(call.slug()).orElse(null);
        return totals == null || totals.total().coverage().reported() == 0
                ? null
                : new EventView.Link(TurnoutPicture.first(page, totals), page.link("/" + call.slug() + "/turnout"));
    }

    /** The best few in which something of the text was found; the page of all of them tells the rest. */
    private List<CarriageView.Entry> carried(Page page, Call call) {
        List<CarriageView.Entry> all = CarriagePages.entries(
                page,
                carriages.carriages().listAccepted(call.slug()).stream()
                        .filter(each -> each.carriage().isFound())
                        .toList(),
                carriages.reports().shown(call.slug()),
                carriages.clock());
        return all.stream().limit(MOST_CARRIED).toList();
    }

    /** A text that is shown is what previews elsewhere tell of. */
    private Head head(Page page, Call call, int events, Query query) {
        Head head = PreviewPages.head(page, call, events)
                .withScript("share.js")
                .withLink(OembedResource.link(page))
                .withLink(feed(page, "verify.feed", "application/atom+xml", "/calls.atom"))
                .withLink(feed(page, "verify.feed", "application/feed+json", "/calls.json"))
                .withLink(feed(page, "share.events.feed", "application/atom+xml", "/" + call.slug() + "/events.atom"))
                .withLink(feed(page, "share.events.feed", "application/feed+json", "/" + call.slug() + "/events.json"));
        return statements
                .find(call, query, page.reader().locale())
                .flatMap(statements::article)
                .map(head::withArticle)
                .orElse(head);
    }

    private static Head.Link feed(Page page, String title, String type, String path) {
        return new Head.Link("alternate", type, page.absolute(path), page.text(title));
    }

    private static List<CallView.DayCount> days(Page page, List<IndexedEvent> events) {
        Map<LocalDate, Long> counts =
                events.stream().collect(Collectors.groupingBy(IndexedEvent::date, TreeMap::new, Collectors.counting()));
        if (counts.size() < 2) {
            return List.of();
        }
        return counts.entrySet().stream()
                .map(each -> new CallView.DayCount(
                        page.words().day(each.getKey()), page.text("call.events", each.getValue())))
                .toList();
    }

    private static List<CallView.FileLink> files(Page page, Call call) {
        CallView.FileLink subscription = new CallView.FileLink(
                page.text("kit.subscribe"),
                page.text("kit.subscribe.purpose"),
                page.absolute("/" + call.slug() + "/events.ics").replaceFirst("^https?:", "webcal:"));
        CallView.FileLink print = new CallView.FileLink(
                page.text("kit.print"), page.text("kit.print.purpose"), page.link("/" + call.slug() + "/print"));
        Stream<CallView.FileLink> files = Stream.of("ics", "csv", "geojson")
                .map(word -> new CallView.FileLink(
                        page.text("file." + word),
                        page.text("file." + word + ".purpose"),
                        "/" + call.slug() + "/events." + word));
        Stream<CallView.FileLink> feeds = Stream.of("atom", "json")
                .map(word -> new CallView.FileLink(
                        page.text("share." + word),
                        page.text("share.events.purpose"),
                        "/" + call.slug() + "/events." + word));
        return Stream.of(Stream.of(subscription, print), files, feeds)
                .flatMap(each -> each)
                .toList();
    }
}
