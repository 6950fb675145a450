package org.convoke.site;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.event.EarlierPlans;
import org.convoke.event.Listing;
import org.convoke.event.PublicEvent;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.publish.PublicEvents;
import org.convoke.turnout.Turnout;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/** {@code /{call}/events/{id}}: all there is to know of one event. */
public final class EventPages implements Handler {

    private final Templates templates;
    private final Sources sources;

    public EventPages(Templates templates, Sources sources) {
        this.templates = templates;
        this.sources = sources;
    }

    /**
     * What the pages tell of.
     *
     * @param earlierPlans what events were announced as before they moved
     * @param clock tells whether an event is over
     */
    public record Sources(
            Supplier<EventIndex> index, PublicEvents events, EarlierPlans earlierPlans, Turnout turnout, Clock clock) {}

    @Override
    public Answer answer(Request request) {
        EventIndex now = sources.index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        PublicEvent event = sources.events.get(CallParameter.event(request.variable("id"), call, now));
        Page bare = Page.of(request, event.title(), call);
        Head head = PreviewPages.head(bare, call, Listing.of(event)).withScript("share.js");
        boolean hasNumbers = sources.turnout.find(event.id()).isPresent();
        Page page = bare.with(hasNumbers ? head.withStyle("turnout.css") : head);
        EventFacts facts = new EventFacts(page, event);
        EventView view = new EventView(
                page,
                Crumb.of(page, call),
                Card.of(page, Listing.of(event)),
                new EventState(page, event, sources.earlierPlans, sources.clock.instant()).tell(),
                facts.where(),
                facts.position(),
                facts.map(),
                facts.zone(),
                facts.paragraphs(),
                facts.access(),
                facts.known(),
                facts.links(),
                Share.of(page, Listing.of(event)),
                "/" + call.slug() + "/events/" + event.id() + ".ics",
                page.text("event.updated", page.words().instant(event.updated())),
                EventNumbers.of(page, event, sources.turnout).orElse(null),
                reportHref(page, call, event));
        return templates.page("event", view, request.reader());
    }

    /** Nobody can have counted before the event's day has begun anywhere. */
    private @Nullable String reportHref(Page page, Call call, PublicEvent event) {
        boolean hasBegun =
                !event.when().date().atStartOfDay().toInstant(ZoneOffset.MAX).isAfter(sources.clock.instant());
        return hasBegun ? page.link("/" + call.slug() + "/turnout/report?event=" + event.id()) : null;
    }
}
