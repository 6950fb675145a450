package org.convoke.site;

import com.ibm.icu.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.call.Call;
import org.convoke.event.Listing;
import org.convoke.event.Venue;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Query;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/** {@code /{call}/print?country=&region=}: every event of a country or region on one page, to print. */
public final class PrintPages implements Handler {

    /** What a page of 30 kB holds, compressed. */
    private static final int EVENTS_PER_PAGE = 400;

    private static final int MAX_PAGE = 100_000;

    private final Templates templates;
    private final Supplier<EventIndex> index;
    private final Regions regions = new Regions();

    public PrintPages(Templates templates, Supplier<EventIndex> index) {
        this.templates = templates;
        this.index = index;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        Map<String, Regions.Country> countries = regions.of(call, now);
        Optional<String> country = country(request.query());
        Optional<String> region = request.query().text("region");
        if (country.isEmpty()) {
            Page page = Page.of(request, request.reader().messages().text("kit.print.title", call.title()), call);
            return templates.page(
                    "print", PrintView.of(page, call, countries(page, call, countries)), request.reader());
        }
        Regions.Country found = countries.getOrDefault(country.get(), Regions.Country.NONE);
        List<IndexedEvent> events = region.map(name -> found.byRegion().getOrDefault(name, List.of()))
                .orElse(found.events());
        return sheet(request, call, new Area(country.get(), region.orElse(null), events, found.byRegion()));
    }

    /**
     * The events that a sheet lists.
     *
     * @param region absent for the whole country
     * @param regions of the country
     */
    private record Area(
            String country,
            @Nullable String region,
            List<IndexedEvent> events,
            Map<String, List<IndexedEvent>> regions) {}

    private Answer sheet(Request request, Call call, Area area) {
        int pages = Math.max(1, Math.ceilDiv(area.events.size(), EVENTS_PER_PAGE));
        int number = request.query().integer("page", 1, MAX_PAGE).orElse(1);
        if (number > pages) {
            throw UserError.notFound("error.page.unknown", number, pages);
        }
        String country = new Words(request.reader()).country(area.country);
        String name = area.region == null
                ? country
                : area.region + request.reader().messages().text("list.separator") + country;
        Page page =
                Page.of(request, request.reader().messages().text("kit.print.title.area", call.title(), name), call);
        List<IndexedEvent> shown = area.events.subList(
                (number - 1) * EVENTS_PER_PAGE, Math.min(number * EVENTS_PER_PAGE, area.events.size()));
        PrintView view = new PrintView(
                page,
                Crumb.of(page, call),
                name,
                page.text("call.counts", area.events.size()),
                days(page, shown),
                area.region == null && area.regions.size() > 1 ? regions(page, call, area) : List.of(),
                page.text("kit.print.source", page.absolute("/" + call.slug())),
                pages == 1 ? "" : page.text("events.position", number, pages),
                number == 1 ? null : link(page, call, area, number - 1),
                number == pages ? null : link(page, call, area, number + 1));
        return templates.page("print", view, request.reader());
    }

    private static String link(Page page, Call call, Area area, int number) {
        return page.link(address(call, area.country, area.region) + "&page=" + number);
    }

    private static String address(Call call, String country, @Nullable String region) {
        String address = "/" + call.slug() + "/print?country=" + country;
        return region == null ? address : address + "&region=" + Query.encode(region);
    }

    /** By day, then by town in the order of the reader's language, for a printed list is looked through by eye. */
    private List<PrintView.Day> days(Page page, List<IndexedEvent> events) {
        EventIndex now = index.get();
        Map<LocalDate, List<PrintView.Line>> byDay = new TreeMap<>();
        for (IndexedEvent event : events) {
            byDay.computeIfAbsent(event.date(), unused -> new ArrayList<>()).add(line(page, now.listing(event)));
        }
        Comparator<PrintView.Line> byTown = Comparator.comparing(
                        (PrintView.Line line) -> line.town().isEmpty())
                .thenComparing(PrintView.Line::town, order(page));
        return byDay.entrySet().stream()
                .map(day -> new PrintView.Day(
                        page.words().day(day.getKey()),
                        day.getValue().stream().sorted(byTown).toList()))
                .toList();
    }

    private static Comparator<String> order(Page page) {
        return Collator.getInstance(page.reader().locale())::compare;
    }

    private static PrintView.Line line(Page page, Listing event) {
        Card card = Card.of(page, event);
        Venue venue = event.venue();
        String place = Stream.of(venue.name(), venue.address().lines())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(page.text("list.separator")));
        return new PrintView.Line(
                Objects.requireNonNullElse(page.words().town(event), ""),
                event.when().start() == null
                        ? ""
                        : page.words().time(event.when().start()),
                event.title(),
                card.href(),
                event.isOnline() && place.isEmpty() ? page.text("place.online") : place,
                card.status() == null ? "" : card.status().word(),
                card.isOff());
    }

    private static List<PrintView.Choice> countries(Page page, Call call, Map<String, Regions.Country> countries) {
        return countries.entrySet().stream()
                .map(each -> new PrintView.Choice(
                        page.words().country(each.getKey()),
                        page.link(address(call, each.getKey(), null)),
                        page.text("call.events", each.getValue().events().size())))
                .sorted(Comparator.comparing(PrintView.Choice::name, order(page)))
                .toList();
    }

    private static List<PrintView.Choice> regions(Page page, Call call, Area area) {
        return area.regions.entrySet().stream()
                .filter(each -> !each.getKey().isEmpty())
                .map(each -> new PrintView.Choice(
                        each.getKey(),
                        page.link(address(call, area.country, each.getKey())),
                        page.text("call.events", each.getValue().size())))
                .sorted(Comparator.comparing(PrintView.Choice::name, order(page)))
                .toList();
    }

    private static Optional<String> country(Query query) {
        return query.text("country").map(text -> {
            String code = text.toUpperCase(Locale.ROOT);
            if (!code.matches("[A-Z]{2}")) {
                throw UserError.unreadable("error.parameter.country", "country");
            }
            return code;
        });
    }
}
