package org.convoke.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.find.FindAnswer;
import org.convoke.find.FindParameters;
import org.convoke.find.FindQuery;
import org.convoke.find.Finder;
import org.convoke.index.EventIndex;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Query;
import org.convoke.web.Request;

/** {@code /}: the open calls, and a search over all of them. */
public final class HomePages implements Handler {

    /** A call is open until its last day is over in the last zone. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private final Templates templates;
    private final Supplier<EventIndex> index;
    private final Finder finder;
    private final Clock clock;

    public HomePages(Templates templates, Supplier<EventIndex> index, Finder finder, Clock clock) {
        this.templates = templates;
        this.index = index;
        this.finder = finder;
        this.clock = clock;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Query query = request.query();
        if (query.has("place") || query.has("lat") || query.has("lon")) {
            return results(request, now);
        }
        Page page = Page.of(request, request.reader().messages().text("site.name"));
        List<Call> open = open(now);
        Finding finding = switch (open.size()) {
            case 0 -> null;
            case 1 -> Finding.in(open.getFirst(), page, "", null);
            default -> Finding.anywhere(page, "");
        };
        return templates.page(
                "home",
                new HomeView(page, finding, null, cards(page, now, open), cards(page, now, past(now))),
                request.reader());
    }

    private Answer results(Request request, EventIndex now) {
        FindQuery query = FindParameters.read(request.query(), Optional.empty());
        FindAnswer answer = finder.find(query);
        Page page = Page.of(request, request.reader().messages().text("near.title"));
        Finding finding = Finding.anywhere(page, Finding.typed(request.query(), answer));
        Results results = new Reply(page, finding, query, new Reply.Scope(now, finder, templates.cards()), null, false)
                .tell(answer);
        HomeView view = new HomeView(page, finding, results, List.of(), List.of());
        return templates.page("home", view, request.reader()).withStatus(NearPages.status(answer));
    }

    private List<Call> open(EventIndex now) {
        LocalDate today = today();
        return now.calls().stream()
                .filter(call -> !call.days().until().isBefore(today))
                .sorted(Comparator.comparing((Call call) -> call.days().from()).thenComparing(Call::slug))
                .toList();
    }

    private List<Call> past(EventIndex now) {
        LocalDate today = today();
        return now.calls().stream()
                .filter(call -> call.days().until().isBefore(today))
                .sorted(Comparator.comparing((Call call) -> call.days().from())
                        .reversed()
                        .thenComparing(Call::slug))
                .toList();
    }

    private LocalDate today() {
        return today(clock);
    }

    /** The day it is where the day ends last. */
    private static LocalDate today(Clock clock) {
        return clock.instant().atOffset(LAST_ZONE).toLocalDate();
    }

    /** Whether the last of the call's days is over everywhere. */
    static boolean isOver(Call call, Clock clock) {
        return call.days().until().isBefore(today(clock));
    }

    private static List<HomeView.CallCard> cards(Page page, EventIndex index, List<Call> calls) {
        return calls.stream()
                .map(call -> new HomeView.CallCard(
                        call.title(),
                        page.link("/" + call.slug()),
                        page.words().days(call.days().from(), call.days().until()),
                        page.text("call.events", index.byDate(call.slug()).size())))
                .toList();
    }
}
