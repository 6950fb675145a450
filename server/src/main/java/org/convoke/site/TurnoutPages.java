package org.convoke.site;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.site.kit.Drawn;
import org.convoke.site.kit.Preview;
import org.convoke.turnout.Turnout;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Request;

/**
 * {@code /{call}/turnout} and {@code /{call}/turnout/live}: how many came, who says so, and where nobody does; with
 * {@code by=event|country|region|city|day|size} one whole table of it, a hundred rows a page, and with {@code country} and
 * {@code region} one place.
 */
public final class TurnoutPages {

    /** A reader of the evening sees a change after some seconds; a browser without scripts reloads the page by itself. */
    private static final int REFRESH_SECONDS = 20;

    private static final Set<String> PARAMETERS = Set.of("lang", "by", "country", "region", "page");

    private final Templates templates;
    private final Sources sources;
    private final TurnoutFacts.Kept facts;

    /** What the pages tell of. */
    public record Sources(Supplier<EventIndex> index, Turnout turnout, Clock clock) {}

    public TurnoutPages(Templates templates, Sources sources) {
        this.templates = templates;
        this.sources = sources;
        this.facts = new TurnoutFacts.Kept(sources.turnout);
    }

    /** The page with everything, made once for each state of the numbers and the events. */
    public Handler page() {
        return new SharedPage(this::state, PARAMETERS, request -> answer(request, false), sources.clock);
    }

    /**
     * The page for the evening, made once a second at most however many read it. It reloads itself, which WCAG 2.2 allows for
     * what happens at the moment (2.2.1); the page of all numbers, to which it links, stands still.
     */
    public Handler live() {
        return new SharedPage(
                new EachSecond(sources.clock, this::state),
                Set.of("lang"),
                request -> answer(request, true).with("Refresh", String.valueOf(REFRESH_SECONDS)),
                sources.clock);
    }

    /** The numbers as a picture, to hand on. */
    public Handler picture(Drawn drawn) {
        return request -> {
            Call call = CallParameter.get(request.variable("call"), sources.index.get());
            Page page = Page.of(request, call.title());
            Preview preview = TurnoutPicture.preview(page, call, sources.turnout.totals(call.slug()));
            return Answer.of(Media.PICTURE, drawn.get(preview.toString(), preview::toPng))
                    .in(request.reader());
        };
    }

    private List<Object> state(Request request) {
        EventIndex now = sources.index.get();
        CallSlug call = CallParameter.get(request.variable("call"), now).slug();
        return List.of(now.callsState(), now.version(call), sources.turnout.totals(call));
    }

    private Answer answer(Request request, boolean isLive) {
        EventIndex index = sources.index.get();
        Call call = CallParameter.get(request.variable("call"), index);
        TurnoutFacts known = facts.of(call.slug(), index);
        Page bare = Page.of(request, request.reader().messages().text("figures.title", call.title()), call);
        Head head = TurnoutPicture.head(bare, call, known.totals()).withStyle("turnout.css");
        Page page = bare.with(isLive ? head : head.withScript("share.js"));
        TurnoutOverview overview = new TurnoutOverview(page, call, index, known);
        TurnoutView view = isLive
                ? overview.live(REFRESH_SECONDS)
                : view(overview, new SumsPage(page, call, index, known), request);
        return templates.page("turnout", view, request.reader());
    }

    private static TurnoutView view(TurnoutOverview overview, SumsPage sums, Request request) {
        SumsAsked asked = SumsAsked.read(request.query());
        return asked.by()
                .map(by -> sums.view(asked, by, request.query()))
                .orElseGet(() -> asked.isOfWholeCall() ? overview.view() : sums.place(asked));
    }
}
