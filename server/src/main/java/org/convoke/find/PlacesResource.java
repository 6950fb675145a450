package org.convoke.find;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.convoke.api.JsonBytes;
import org.convoke.i18n.UserError;
import org.convoke.place.Place;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Query;
import org.convoke.web.Request;

/** {@code /api/v1/places}: the places whose name begins with what was typed so far. */
public final class PlacesResource implements Handler {

    private static final int USUAL_LIMIT = 10;
    private static final int MAX_LIMIT = 50;

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final PlaceLookup places;

    public PlacesResource(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Answer answer(Request request) {
        Query query = request.query();
        String typed = query.text("q").orElseThrow(() -> UserError.unreadable("error.parameter.missing", "q"));
        int limit = query.integer("limit", 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        List<Place> found = places.suggest(typed, country(query), limit);
        JsonBytes json = new JsonBytes(200 * (found.size() + 1)).raw("{\"places\":");
        PlaceJson.write(json, found);
        return Answer.of(Media.JSON, json.raw("}").toBytes());
    }

    private static Optional<String> country(Query query) {
        return query.text("country").map(text -> {
            String code = text.toUpperCase(Locale.ROOT);
            // Kosovo has towns and posts letters, but no code of ISO's own.
            if (!COUNTRIES.contains(code) && !code.equals("XK")) {
                throw UserError.unreadable("error.parameter.country", "country");
            }
            return code;
        });
    }
}
