package org.convoke.site;

import java.time.Duration;
import java.util.Optional;
import org.convoke.call.Call;
import org.convoke.event.EventId;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.turnout.Door;
import org.convoke.web.Answer;
import org.convoke.web.Fault;
import org.convoke.web.Form;
import org.convoke.web.NetworkLimit;
import org.convoke.web.Posted;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * {@code /{call}/turnout/report}: where anybody says how many came to an event. What is sent waits for a coordinator; of who
 * sends it only a role is kept, if one is told.
 */
public final class TurnoutReportPages {

    /** A sentence, a link and some words chosen. */
    public static final int MAX_POSTED_BYTES = 8 * 1024;

    /** Whoever counts at a place reports a few times in an evening; a flood of junk gets no further. */
    private static final int MOST_REPORTS = 20;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Templates templates;
    private final TurnoutPages.Sources sources;
    private final NetworkLimit limit;

    public TurnoutReportPages(Templates templates, TurnoutPages.Sources sources) {
        this.templates = templates;
        this.sources = sources;
        this.limit = new NetworkLimit(MOST_REPORTS, WINDOW, sources.clock());
    }

    /** Answers GET: the form of an event, or the way to its page. */
    public Answer ask(Request request) {
        return answer(request, TurnoutForm.EMPTY, null, false);
    }

    /** Answers POST: takes the report. */
    public Answer take(Request request, Posted posted) {
        TurnoutForm form = TurnoutForm.EMPTY;
        try {
            form = TurnoutForm.of(Form.of(posted));
            IndexedEvent event = event(request, call(request))
                    .orElseThrow(() -> UserError.unreadable("error.turnout.field", "event"));
            TurnoutForm.Read read = form.read(event);
            limit.take(posted.network());
            sources.turnout()
                    .add(
                            event.id(),
                            read.claim(),
                            read.evidence(),
                            Door.FORM,
                            sources.clock().instant());
            return answer(request, TurnoutForm.EMPTY, null, true).withCaching(Answer.Caching.NEVER);
        } catch (UserError e) {
            String sentence = request.reader().messages().text(e.message());
            return answer(request, form, sentence, false)
                    .withStatus(Fault.of(e).status())
                    .withCaching(Answer.Caching.NEVER);
        }
    }

    private Call call(Request request) {
        return CallParameter.get(request.variable("call"), sources.index().get());
    }

    private Optional<IndexedEvent> event(Request request, Call call) {
        EventIndex index = sources.index().get();
        Optional<EventId> id = request.query().text("event").map(text -> CallParameter.event(text, call, index));
        return id.flatMap(index::find);
    }

    private Answer answer(Request request, TurnoutForm form, @Nullable String fault, boolean isTaken) {
        Call call = call(request);
        String title = request.reader().messages().text("figures.report.title", call.title());
        Page bare = Page.of(request, title, call);
        Page page = bare.with(bare.head().withStyle("turnout.css"));
        Card card = event(request, call)
                .map(event -> Card.of(page, sources.index().get().listing(event)))
                .orElse(null);
        TurnoutReportView view = new TurnoutReportView(
                page,
                Crumb.of(page, call),
                card,
                page.link(page.query().isEmpty() ? page.path() : page.path() + "?" + page.query()),
                fault,
                isTaken,
                form.fields(page),
                Finding.in(call, page, "", null));
        return templates.page("turnoutreport", view, request.reader());
    }
}
