package org.convoke.site;

import java.time.Clock;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.event.EarlierPlans;
import org.convoke.event.Listing;
import org.convoke.event.PublicEvent;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.publish.PublicEvents;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Request;

/** {@code /{call}/events/{id}}: all there is to know of one event. */
public final class EventPages implements Handler {

    private final Templates templates;
    private final Supplier<EventIndex> index;
    private final PublicEvents events;
    private final EarlierPlans earlierPlans;
    private final Clock clock;

    /** @param clock tells whether the event is over */
    public EventPages(
            Templates templates,
            Supplier<EventIndex> index,
            PublicEvents events,
            EarlierPlans earlierPlans,
            Clock clock) {
        this.templates = templates;
        this.index = index;
        this.events = events;
        this.earlierPlans = earlierPlans;
        this.clock = clock;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        PublicEvent event = events.get(CallParameter.event(request.variable("id"), call, now));
        Page bare = Page.of(request, event.title(), call);
        Page page = bare.with(PreviewPages.head(bare, call, Listing.of(event)).withScript("share.js"));
        EventFacts facts = new EventFacts(page, event);
        EventView view = new EventView(
                page,
                Crumb.of(page, call),
                Card.of(page, Listing.of(event)),
                new EventState(page, event, earlierPlans, clock.instant()).tell(),
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
                page.text("event.updated", page.words().instant(event.updated())));
        return templates.page("event", view, request.reader());
    }
}
