package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.draw.Drawable;
import org.convoke.event.Listing;
import org.convoke.event.PublicEvent;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.publish.PublicEvents;
import org.convoke.site.kit.Drawn;
import org.convoke.site.kit.Poster;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Request;

/** {@code /{call}/events/{id}.pdf}: a sheet to print and hang up. */
public final class PosterPages implements Handler {

    private final Supplier<EventIndex> index;
    private final PublicEvents events;
    private final Drawn drawn;

    public PosterPages(Supplier<EventIndex> index, PublicEvents events, Drawn drawn) {
        this.index = index;
        this.events = events;
        this.drawn = drawn;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        PublicEvent event = events.get(CallParameter.event(request.variable("id"), call, now));
        Page page = Page.of(request, event.title());
        Poster.Telling telling = telling(page, call, event);
        String link = ShortAddress.of(page, event.id());
        // What cannot be drawn is found while drawing: it takes the fonts.
        byte[] pdf = drawn.get(
                telling + " " + link + " " + page.reader().tag() + " " + PreviewPages.accent(call),
                () -> poster(page, call, telling, link).toPdf());
        return Answer.of(Media.PRINT, pdf)
                .in(request.reader())
                .with("Content-Disposition", "inline; filename=\"" + call.slug() + "-" + event.id() + ".pdf\"");
    }

    private static Poster poster(Page page, Call call, Poster.Telling telling, String link) {
        String missing = MissingScripts.tell(page, Drawable.of(telling.text()).missing());
        Poster.Leading leading = new Poster.Leading(
                page.text("kit.poster.invitation"),
                link.replaceFirst("^https?://", ""),
                link,
                missing.isEmpty() ? List.of() : List.of(missing));
        return new Poster(
                telling, leading, PreviewPages.accent(call), page.reader().locale());
    }

    private static Poster.Telling telling(Page page, Call call, PublicEvent event) {
        Card card = Card.of(page, Listing.of(event));
        Card.Status status = card.status();
        EventFacts facts = new EventFacts(page, event);
        List<String> known = new ArrayList<>();
        if (!facts.access().yes().isEmpty()) {
            known.add(String.join(page.text("list.separator"), facts.access().yes()));
        }
        facts.known().forEach(fact -> known.add(page.text("kit.poster.fact", fact.name(), fact.value())));
        return new Poster.Telling(
                call.title(),
                event.title(),
                new Poster.Status(status == null ? "" : status.word(), card.isOff()),
                card.when(),
                facts.where().isEmpty() ? List.of(card.place()) : facts.where(),
                known,
                facts.paragraphs());
    }
}
