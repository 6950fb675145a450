package org.convoke.site;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.convoke.call.Call;
import org.convoke.find.FindAnswer;
import org.convoke.find.FindQuery;
import org.convoke.find.Finder;
import org.convoke.find.Where;
import org.convoke.index.EventIndex;
import org.convoke.index.FoundEvent;
import org.convoke.nearest.LatLon;
import org.convoke.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A search, and how its answer is put into words.
 *
 * @param call the search is within; absent for all calls
 * @param isOver whether that call is
 */
record Reply(
        Page page,
        Finding finding,
        FindQuery query,
        Scope scope,
        @Nullable Call call,
        boolean isOver) {

    /** When even the nearest is farther than this, that is the first thing to say. */
    private static final double FAR_METERS = 100_000;

    /** So many that do not quite fit are enough to go on with. */
    private static final int MAX_OTHERS = 5;

    /** Where events are found, and how they are shown. */
    record Scope(EventIndex index, Finder finder, Cards cards) {}

    /** The answer in words. */
    Results tell(FindAnswer answer) {
        return switch (answer) {
            case FindAnswer.Found found when found.events().isEmpty() -> tellNone(found);
            case FindAnswer.Found found -> tellFound(found);
            case FindAnswer.Choices(List<Place> places) ->
                choose(page.text("near.choices", asked()), page.text("near.choices.note"), places);
            case FindAnswer.NotFound(List<Place> suggestions) ->
                choose(
                        page.text("near.unknown", asked()),
                        page.text(suggestions.isEmpty() ? "near.unknown.note" : "near.unknown.suggestions"),
                        suggestions);
        };
    }

    private Results choose(String heading, String note, List<Place> places) {
        return new Results(heading, note, List.of(), choices(places), null, null);
    }

    private Results tellFound(FindAnswer.Found found) {
        String heading = page.text("near.heading", where(found.position(), found.place()));
        boolean isFar = found.events().getFirst().distanceMeters() > FAR_METERS;
        String standing = page.text("near.standing");
        String note = isFar ? page.text("near.far", distance(FAR_METERS, found)) + " " + standing : standing;
        return new Results(
                heading,
                note,
                cards(found.events()),
                List.of(),
                more(found.events().size()),
                null);
    }

    /** Says why, and looks for what comes nearest to what was asked. */
    private Results tellNone(FindAnswer.Found found) {
        String where = where(found.position(), found.place());
        if (call != null && scope.index.byDate(call.slug()).isEmpty()) {
            return none(page.text("near.none", where), page.text("near.none.yet"), null);
        }
        if (!Double.isInfinite(query.withinMeters())) {
            return none(
                    page.text("near.none.within", distance(query.withinMeters(), found), where),
                    "",
                    others("others.farther", found, query.days()));
        }
        return none(page.text("near.none", where), reason(), otherDays(found));
    }

    private static Results none(String heading, String note, Results.@Nullable Others others) {
        return new Results(heading, note, List.of(), List.of(), null, others);
    }

    private String reason() {
        LocalDate on = query.days().on();
        if (call == null) {
            return page.text(on == null ? "near.none.coming" : "near.none.on");
        }
        String days = page.words().days(call.days().from(), call.days().until());
        if (on == null) {
            return isOver ? page.text("near.none.over", call.title(), days) : page.text("near.none.coming");
        }
        LocalDate until = query.days().until() == null ? on : query.days().until();
        return call.days().overlaps(on, until)
                ? page.text("near.none.on")
                : page.text("near.none.outside", call.title(), days);
    }

    private Results.@Nullable Others otherDays(FindAnswer.Found found) {
        boolean isDayGiven = query.days().on() != null;
        Results.Others coming = isDayGiven ? others("others.days", found, FindQuery.Days.COMING) : null;
        if (coming != null || call == null) {
            return coming;
        }
        FindQuery.Days all = new FindQuery.Days(call.days().from(), call.days().until());
        return others(isDayGiven ? "others.days" : "others.past", found, all);
    }

    /** The nearest on those days, however far; absent when there are none. */
    private Results.@Nullable Others others(String heading, FindAnswer.Found found, FindQuery.Days days) {
        FindQuery wider = new FindQuery(
                new Where.At(found.position()),
                days,
                query.call(),
                query.features(),
                Double.POSITIVE_INFINITY,
                MAX_OTHERS);
        FindAnswer answer = scope.finder.find(wider);
        return answer instanceof FindAnswer.Found(LatLon _, Place _, List<FoundEvent> events) && !events.isEmpty()
                ? new Results.Others(page.text(heading), cards(events))
                : null;
    }

    private String distance(double meters, FindAnswer.Found found) {
        Place place = found.place();
        return page.words().distance(meters, place == null ? "" : place.country());
    }

    private List<Content> cards(List<FoundEvent> events) {
        boolean isAmongOthers = call == null && scope.index.calls().size() > 1;
        List<Content> cards = new ArrayList<>(events.size());
        for (FoundEvent each : events) {
            Card card = Card.of(page, scope.index.listing(each.event()), each.distanceMeters());
            cards.add(scope.cards.of(isAmongOthers ? card.ofCall(callTitle(each)) : card));
        }
        return cards;
    }

    private String callTitle(FoundEvent found) {
        return scope.index
                .call(scope.index.slug(found.event().callNumber()))
                .map(Call::title)
                .orElse("");
    }

    /** The same search for more, unless everything is there or no more can be asked for. */
    private @Nullable String more(int count) {
        if (count < query.limit() || query.limit() == FindQuery.MAX_LIMIT) {
            return null;
        }
        int limit = Math.min(FindQuery.MAX_LIMIT, query.limit() * 3);
        String address = page.address();
        String others = address.contains("limit=") ? address.replaceAll("[?&]limit=[0-9]+", "") : address;
        return page.link(others + (others.indexOf('?') < 0 ? "?" : "&") + "limit=" + limit);
    }

    private List<Results.Choice> choices(List<Place> places) {
        List<Results.Choice> choices = new ArrayList<>();
        for (Place place : places) {
            choices.add(new Results.Choice(
                    page.words().place(place),
                    detail(place),
                    page.link(finding.from(place.id().value()))));
        }
        return choices;
    }

    private String detail(Place place) {
        Integer population = place.population();
        String area = area(place);
        return population == null ? area : page.text("place.inhabitants", area, population);
    }

    private String area(Place place) {
        String country = page.words().country(place.country());
        return place.region() == null ? country : page.isolated(place.region()) + page.text("list.separator") + country;
    }

    /** A region named like its town, as that of Berlin is, says nothing that the town does not. */
    private String where(LatLon position, @Nullable Place place) {
        if (place == null) {
            return page.text("place.position", position.latitude(), position.longitude());
        }
        boolean isAlike = place.region() != null && place.region().contains(place.name());
        String area = isAlike ? page.words().country(place.country()) : area(place);
        return page.isolated(page.words().place(place)) + page.text("list.separator") + area;
    }

    private String asked() {
        return query.where() instanceof Where.Named(String text) ? text : "";
    }
}
