package org.convoke.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.find.CallParameter;
import org.convoke.find.FindAnswer;
import org.convoke.find.FindParameters;
import org.convoke.find.FindQuery;
import org.convoke.find.Finder;
import org.convoke.find.Where;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/** {@code /{call}/near}: the call's events nearest to a place. */
public final class NearPages implements Handler {

    private final Templates templates;
    private final Supplier<EventIndex> index;
    private final Finder finder;
    private final Clock clock;

    public NearPages(Templates templates, Supplier<EventIndex> index, Finder finder, Clock clock) {
        this.templates = templates;
        this.index = index;
        this.finder = finder;
        this.clock = clock;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        FindQuery query;
        try {
            query = FindParameters.read(request.query(), Optional.of(call.slug()));
        } catch (UserError e) {
            return again(request, call, e);
        }
        FindAnswer answer = finder.find(query);
        Page bare = Page.of(request, request.reader().messages().text("near.title.call", call.title()), call);
        boolean isPersonal = query.where() instanceof Where.At;
        Page page = bare.with(
                isPersonal
                        ? bare.head().personal()
                        : PreviewPages.head(bare, call, now.byDate(call.slug()).size()));
        Finding finding = Finding.in(
                call, page, Finding.typed(request.query(), answer), query.days().on());
        boolean isOver = HomePages.isOver(call, clock);
        Results results = new Reply(page, finding, query, new Reply.Scope(now, finder, templates.cards()), call, isOver)
                .tell(answer);
        return page(request, call, page, finding, results, null).withStatus(status(answer));
    }

    /** The status of an answer, the same on pages as in the API. */
    static int status(FindAnswer answer) {
        return switch (answer) {
            case FindAnswer.Found found -> 200;
            case FindAnswer.Choices choices -> 300;
            case FindAnswer.NotFound notFound -> 404;
        };
    }

    /** The form once more, with a sentence that says what is missing. */
    private Answer again(Request request, Call call, UserError error) {
        Page page = Page.of(request, request.reader().messages().text("near.title.call", call.title()), call);
        boolean isBlank = error.message().key().equals("error.where.missing");
        String sentence =
                isBlank ? page.text("near.where") : request.reader().messages().text(error.message());
        return page(request, call, page, Finding.in(call, page, "", null), null, sentence)
                .withStatus(400);
    }

    private Answer page(
            Request request, Call call, Page page, Finding finding, @Nullable Results results, @Nullable String fault) {
        NearView view = new NearView(
                page,
                Crumb.of(page, call),
                templates.form(page, finding),
                results,
                fault,
                results == null ? List.of() : days(request, page, finding),
                results == null ? null : anotherDay(request, call, finding),
                page.link("/" + call.slug() + "/events"));
        return templates.framed("near", view, page);
    }

    private static List<NearView.DayLink> days(Request request, Page page, Finding finding) {
        if (finding.days().isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> on = request.query().date("on");
        List<NearView.DayLink> links = new ArrayList<>();
        links.add(NearView.DayLink.any(page, request, on.isEmpty()));
        finding.days().forEach(day -> links.add(NearView.DayLink.on(page, request, day)));
        return links;
    }

    /** A field for the day, for calls that last longer than a list of days is any help. */
    private static NearView.@Nullable DayForm anotherDay(Request request, Call call, Finding finding) {
        if (!call.days().from().plusDays(Finding.MAX_DAYS).isBefore(call.days().until())) {
            return null;
        }
        List<NearView.Parameter> kept = new ArrayList<>();
        for (String name : List.of("place", "lat", "lon", "within", "limit", "lang")) {
            request.query().text(name).ifPresent(value -> kept.add(new NearView.Parameter(name, value)));
        }
        return new NearView.DayForm(
                finding.action(),
                kept,
                call.days().from().toString(),
                call.days().until().toString(),
                request.query().text("on").orElse(""));
    }
}
