package org.convoke.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convoke.call.Call;
import org.convoke.event.Listing;
import org.convoke.event.PublicEvent;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.publish.PublicEvents;
import org.convoke.turnout.Beginning;
import org.convoke.turnout.Door;
import org.convoke.turnout.Remark;
import org.convoke.turnout.Review;
import org.convoke.turnout.ReviewReason;
import org.convoke.turnout.Submission;
import org.convoke.turnout.TurnoutReport;
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
    private final PublicEvents events;
    private final NetworkLimit limit;

    /** @param events tells when each is */
    public TurnoutReportPages(Templates templates, TurnoutPages.Sources sources, PublicEvents events) {
        this.templates = templates;
        this.events = events;
        this.sources = sources;
        this.limit = new NetworkLimit(MOST_REPORTS, WINDOW, sources.clock());
    }

    /** Answers GET: the form of an event, or the way to its page. */
    public Answer ask(Request request) {
        return answer(request, new State(TurnoutForm.EMPTY, null, null));
    }

    /** Answers POST: takes the report, and says how it was understood. */
    public Answer take(Request request, Posted posted) {
        TurnoutForm form = TurnoutForm.EMPTY;
        try {
            form = TurnoutForm.of(Form.of(posted));
            PublicEvent event = event(request).orElseThrow(() -> UserError.unreadable("error.turnout.field", "event"));
            Instant now = sources.clock().instant();
            Submission.Read read = form.submission().read(event.when(), now);
            limit.take(posted.network());
            TurnoutReport report = sources.turnout().add(event.id(), read.claim(), read.evidence(), Door.FORM, now);
            Set<ReviewReason> reasons = Review.of(report, sources.turnout().reports(event.id()), event.when());
            return answer(request, new State(TurnoutForm.EMPTY, null, new Taken(report, Remark.of(read, reasons))))
                    .withCaching(Answer.Caching.NEVER);
        } catch (UserError e) {
            return answer(request, new State(form, e, null))
                    .withStatus(Fault.of(e).status())
                    .withCaching(Answer.Caching.NEVER);
        }
    }

    /** A report that was taken, and what is to be said of it. */
    private record Taken(TurnoutReport report, List<Remark> remarks) {}

    /**
     * How far somebody has come.
     *
     * @param fault with what was sent; absent when there is none
     * @param taken absent until a report was
     */
    private record State(
            TurnoutForm form,
            @Nullable UserError fault,
            @Nullable Taken taken) {}

    /** The event that the address names. */
    private Optional<PublicEvent> event(Request request) {
        EventIndex now = sources.index().get();
        Call call = CallParameter.get(request.variable("call"), now);
        return request.query()
                .text("event")
                .map(text -> CallParameter.event(text, call, now))
                .map(events::get);
    }

    private Answer answer(Request request, State state) {
        Call call = CallParameter.get(request.variable("call"), sources.index().get());
        String title = request.reader().messages().text("figures.report.title", call.title());
        Page bare = Page.of(request, title, call);
        Page page = bare.with(bare.head().withStyle("turnout.css").withScript("digest.js"));
        Optional<PublicEvent> event = event(request);
        UserError fault = state.fault();
        Taken taken = state.taken();
        TurnoutReportView view = new TurnoutReportView(
                page,
                Crumb.of(page, call),
                event.map(each -> Card.of(page, Listing.of(each))).orElse(null),
                page.link(page.query().isEmpty() ? page.path() : page.path() + "?" + page.query()),
                fault == null ? null : request.reader().messages().text(fault.message()),
                fault == null && event.filter(this::isStillToBegin).isPresent()
                        ? page.text("error.turnout.early")
                        : null,
                taken == null
                        ? null
                        : TurnoutReceipt.of(
                                page,
                                taken.report(),
                                event.map(each -> each.when().zone()).orElse(null),
                                taken.remarks()),
                state.form().fields(page, fault),
                Finding.in(call, page, "", null));
        return templates.page("turnoutreport", view, request.reader());
    }

    private boolean isStillToBegin(PublicEvent event) {
        return sources.clock().instant().isBefore(Beginning.of(event.when()));
    }
}
