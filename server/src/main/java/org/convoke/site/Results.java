package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import org.convoke.find.FindAnswer;
import org.convoke.find.FindQuery;
import org.convoke.find.Where;
import org.convoke.index.EventIndex;
import org.convoke.index.FoundEvent;
import org.convoke.nearest.LatLon;
import org.convoke.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to, in words.
 *
 * @param heading the answer in one line
 * @param note what to do next; empty when the answer says it all
 * @param cards the events found, nearest first
 * @param choices places to go on with
 * @param more where more of the same are; absent when there are no more
 */
public record Results(
        String heading,
        String note,
        List<Card> cards,
        List<Choice> choices,
        @Nullable String more) {

    public Results {
        cards = List.copyOf(cards);
        choices = List.copyOf(choices);
    }

    /**
     * A place to choose.
     *
     * @param detail what tells it from its namesakes
     */
    public record Choice(String name, String detail, String href) {}

    static Results of(Page page, Finding finding, FindQuery query, FindAnswer answer, EventIndex index) {
        return switch (answer) {
            case FindAnswer.Found found -> found(page, query, found, index);
            case FindAnswer.Choices(List<Place> places) ->
                new Results(
                        page.text("near.choices", asked(query)),
                        page.text("near.choices.note"),
                        List.of(),
                        choices(page, finding, places),
                        null);
            case FindAnswer.NotFound(List<Place> suggestions) ->
                new Results(
                        page.text("near.unknown", asked(query)),
                        page.text(suggestions.isEmpty() ? "near.unknown.note" : "near.unknown.suggestions"),
                        List.of(),
                        choices(page, finding, suggestions),
                        null);
        };
    }

    private static Results found(Page page, FindQuery query, FindAnswer.Found found, EventIndex index) {
        List<Card> cards = new ArrayList<>();
        for (FoundEvent each : found.events()) {
            cards.add(Card.of(page, index.listing(each.event()), each.distanceMeters()));
        }
        String where = where(page, found.position(), found.place());
        String heading = page.text(cards.isEmpty() ? "near.none" : "near.heading", where);
        String note = cards.isEmpty() ? page.text(noneNote(query)) : "";
        return new Results(heading, note, cards, List.of(), more(page, query, cards.size()));
    }

    private static String noneNote(FindQuery query) {
        return query.days().on() == null ? "near.none.coming" : "near.none.on";
    }

    /** The same search for more, unless everything is there or no more can be asked for. */
    private static @Nullable String more(Page page, FindQuery query, int count) {
        if (count < query.limit() || query.limit() == FindQuery.MAX_LIMIT) {
            return null;
        }
        int limit = Math.min(FindQuery.MAX_LIMIT, query.limit() * 3);
        String others = page.address().replaceAll("[?&]limit=[0-9]+", "");
        return page.link(others + (others.indexOf('?') < 0 ? "?" : "&") + "limit=" + limit);
    }

    private static List<Choice> choices(Page page, Finding finding, List<Place> places) {
        List<Choice> choices = new ArrayList<>();
        for (Place place : places) {
            choices.add(new Choice(
                    place.name(),
                    detail(page, place),
                    page.link(finding.from(place.id().value()))));
        }
        return choices;
    }

    private static String detail(Page page, Place place) {
        Integer population = place.population();
        String area = area(page, place);
        return population == null ? area : page.text("place.inhabitants", area, population);
    }

    private static String area(Page page, Place place) {
        String country = page.words().country(place.country());
        return place.region() == null ? country : place.region() + page.text("list.separator") + country;
    }

    private static String where(Page page, LatLon position, @Nullable Place place) {
        return place == null
                ? page.text("place.position", position.latitude(), position.longitude())
                : place.name() + page.text("list.separator") + area(page, place);
    }

    private static String asked(FindQuery query) {
        return query.where() instanceof Where.Named(String text) ? text : "";
    }
}
