package org.convoke.site;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.call.History;
import org.convoke.circulate.Carriage;
import org.convoke.circulate.CarriageMark;
import org.convoke.circulate.CarriageReport;
import org.convoke.circulate.CarriageReports;
import org.convoke.circulate.Carriages;
import org.convoke.circulate.Examination;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.organization.OrganizationEntry;
import org.convoke.web.Answer;
import org.convoke.web.Fault;
import org.convoke.web.Form;
import org.convoke.web.Posted;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/** {@code /{call}/carried}: who carried the text of a call, what of it, and where a newsroom says that it did. */
public final class CarriagePages {

    /** Two short fields. */
    public static final int MAX_POSTED_BYTES = 16 * 1024;

    /** What no person sees, and programs that fill in every field do. */
    private static final String TRAP = "homepage";

    private final Templates templates;
    private final Supplier<EventIndex> index;
    private final Carriages carriages;
    private final CarriageReports reports;
    private final Clock clock;

    public CarriagePages(Templates templates, Sources sources) {
        this.templates = templates;
        this.index = sources.index;
        this.carriages = sources.carriages;
        this.reports = sources.reports;
        this.clock = sources.clock;
    }

    /** What the page is made of. */
    public record Sources(Supplier<EventIndex> index, Carriages carriages, CarriageReports reports, Clock clock) {}

    /** Answers GET. */
    public Answer show(Request request) {
        Call call = call(request);
        return answer(request, call, new CarriageView.Form(action(request), "", "", null, null));
    }

    /** Answers POST: puts down what a newsroom says, and shows the page again with what became of it. */
    public Answer tell(Request request, Posted posted) {
        Call call = call(request);
        String newsroom = "";
        String link = "";
        try {
            Form form = Form.of(posted);
            newsroom = form.text("newsroom").orElse("");
            link = form.text("link").orElse("");
            if (form.text(TRAP).isPresent()) {
                throw UserError.unreadable("error.carried.trap");
            }
            CarriageReport report = CarriageReport.of(form.text("newsroom"), link, request.origin());
            Carriage told = reports.take(call.slug(), report, posted.network());
            boolean isListed = told.decision().state() == Carriage.State.ACCEPTED;
            String thanks = request.reader().messages().text(isListed ? "carried.known" : "carried.thanks");
            return answer(request, call, new CarriageView.Form(action(request), "", "", thanks, null))
                    .withCaching(Answer.Caching.NEVER);
        } catch (UserError e) {
            String sentence = request.reader().messages().text(e.message());
            return answer(request, call, new CarriageView.Form(action(request), newsroom, link, null, sentence))
                    .withStatus(Fault.of(e).status())
                    .withCaching(Answer.Caching.NEVER);
        }
    }

    private static String action(Request request) {
        return Page.of(request, "").link(request.path());
    }

    private Call call(Request request) {
        return CallParameter.get(request.variable("call"), index.get());
    }

    private Answer answer(Request request, Call call, CarriageView.Form form) {
        History shown = reports.shown(call.slug());
        Page page = Page.of(request, request.reader().messages().text("carried.title", call.title()), call);
        CarriageView view = new CarriageView(
                page,
                call.title(),
                page.link("/" + call.slug()),
                entries(page, carriages.listAccepted(call.slug()), shown, clock),
                shown.isEmpty() ? null : form,
                "/api/v1/calls/" + call.slug() + "/carried");
        return templates.page("carried", view, request.reader());
    }

    /** What is most true first, what was never read before what is not there, then by name in the reader's language. */
    static List<CarriageView.Entry> entries(Page page, List<Carriages.Listed> listed, History shown, Clock clock) {
        return listed.stream()
                .sorted(Comparator.comparingInt((Carriages.Listed each) -> rank(each.carriage()))
                        .thenComparing(each -> name(page, each))
                        .thenComparing(each -> each.carriage().number()))
                .map(each -> entry(page, each, shown, clock))
                .toList();
    }

    private static int rank(Carriage carriage) {
        Examination.Found found = carriage.examination().found();
        int unread = CarriageMark.ABSENT.ordinal();
        return found == null
                ? unread
                : found.mark() == CarriageMark.ABSENT
                        ? unread + 1
                        : found.mark().ordinal();
    }

    private static String name(Page page, Carriages.Listed listed) {
        OrganizationEntry owner = listed.organization();
        String told = listed.carriage().told().newsroom();
        if (owner != null) {
            return owner.organization().names().in(page.reader().locale()).text();
        }
        return told == null ? listed.carriage().told().host() : told;
    }

    private static CarriageView.Entry entry(Page page, Carriages.Listed listed, History shown, Clock clock) {
        Carriage carriage = listed.carriage();
        Examination.Found found = carriage.examination().found();
        OrganizationEntry owner = listed.organization();
        String mark = found == null ? "unread" : found.mark().name().toLowerCase(Locale.ROOT);
        return new CarriageView.Entry(
                name(page, listed),
                carriage.told().link().toString(),
                carriage.told().host(),
                mark,
                page.text("carried.mark." + mark),
                facts(page, listed, found, shown),
                owner != null && owner.proof().holds(clock.instant())
                        ? page.link("/organizations/" + owner.slug())
                        : null);
    }

    private static List<String> facts(
            Page page, Carriages.Listed listed, Examination.@Nullable Found found, History shown) {
        List<String> facts = new ArrayList<>();
        if (found != null && found.version() != null && found.language() != null) {
            String language = page.words().language(found.language());
            facts.add(
                    found.version() == shown.newest()
                            ? page.text("carried.version", found.version(), language)
                            : page.text("carried.version.older", found.version(), language, shown.newest()));
        }
        if (found != null) {
            facts.add(page.text("carried.checked", page.words().instant(found.at())));
        }
        if (listed.isSubscriber()) {
            facts.add(page.text("carried.feed"));
        }
        return facts;
    }
}
