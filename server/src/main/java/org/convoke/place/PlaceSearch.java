package org.convoke.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place that a text means.
 *
 * <p>Safe for many threads. A question costs some microseconds when the name is written as somebody writes it, up to ten
 * milliseconds when it must be searched for by spelling.
 */
public final class PlaceSearch {

    /** A longer text is no place; the longest address line in the data at hand has 230 characters. */
    private static final int MAX_QUESTION_CHARS = 500;

    private final Gazetteer gazetteer;
    private final TownFinder towns;
    private final Lazy<Suggester> suggester;

    PlaceSearch(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.towns = new TownFinder(gazetteer);
        this.suggester = new Lazy<>(() -> new Suggester(gazetteer));
    }

    /**
     * Returns the place that a person means by a town, a postcode, an address line or a place id, in any order and with
     * any separators: "Pittsburgh PA", "10115 Berlin", "تهران", "Marienplatz, München".
     */
    public PlaceAnswer find(String text, PlaceContext context) {
        if (text.length() > MAX_QUESTION_CHARS) {
            return new PlaceAnswer.NotFound(List.of());
        }
        Optional<Place> byId = PlaceId.parse(text.strip()).flatMap(gazetteer::find);
        if (byId.isPresent()) {
            return found(byId.get());
        }
        return answer(Part.split(text), List.of(), context);
    }

    /** Returns the place that a table's columns name; a country and region that are understood must hold it. */
    public PlaceAnswer find(PlaceQuery query) {
        List<Division> within = new ArrayList<>();
        List<Part> parts = new ArrayList<>(parts(query.locality()));
        if (query.postalCode() != null) {
            parts.add(new Part("", List.of(Part.withPlainDigits(query.postalCode()))));
        }
        addDivision(query.region(), parts, within);
        addDivision(query.country(), parts, within);
        return answer(parts, within, PlaceContext.NONE);
    }

    /**
     * Returns up to {@code limit} places whose name begins with what was typed so far, the largest first.
     *
     * @param country ISO 3166-1 alpha-2, or null for all
     */
    public List<Place> suggest(String prefix, @Nullable String country, int limit) {
        return suggester.get().suggest(prefix, country, limit);
    }

    private PlaceAnswer answer(List<Part> parts, List<Division> given, PlaceContext context) {
        return new Question(gazetteer, towns, context, new Understanding(gazetteer, parts, given)).answer();
    }

    private void addDivision(@Nullable String text, List<Part> parts, List<Division> within) {
        if (text != null && text.length() <= MAX_QUESTION_CHARS) {
            gazetteer.divisions().find(text).ifPresentOrElse(within::add, () -> parts.addAll(Part.split(text)));
        }
    }

    private static List<Part> parts(@Nullable String text) {
        return text == null || text.length() > MAX_QUESTION_CHARS ? List.of() : Part.split(text);
    }

    private static PlaceAnswer found(Place place) {
        boolean isTown = place.id().value().startsWith("g");
        return new PlaceAnswer.Found(place, isTown ? PlacePrecision.TOWN : PlacePrecision.POSTCODE);
    }
}
