package org.convoke.find;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.convoke.call.CallSlug;
import org.convoke.i18n.UserError;
import org.convoke.nearest.LatLon;
import org.convoke.web.Query;

/** Reads a search out of the parameters of an address. */
public final class FindParameters {

    /** Half way round the globe; farther is nowhere. */
    private static final double MAX_WITHIN_METERS = 20_040_000;

    private FindParameters() {}

    /**
     * Returns the search that {@code place}, {@code lat}, {@code lon}, {@code on}, {@code until}, {@code within} and
     * {@code limit} describe.
     *
     * @param call only events of this call
     * @throws UserError when one is missing, contradicts another or cannot be read
     */
    public static FindQuery read(Query query, Optional<CallSlug> call) {
        return new FindQuery(
                where(query),
                days(query),
                call,
                0,
                query.decimal("within", 0, MAX_WITHIN_METERS).orElse(Double.POSITIVE_INFINITY),
                query.integer("limit", 1, FindQuery.MAX_LIMIT).orElse(FindQuery.USUAL_LIMIT));
    }

    private static Where where(Query query) {
        Optional<String> place = query.text("place");
        OptionalDouble lat = query.decimal("lat", -90, 90);
        OptionalDouble lon = query.decimal("lon", -180, 180);
        if (place.isPresent()) {
            if (lat.isPresent() || lon.isPresent()) {
                throw UserError.unreadable("error.where.both");
            }
            return new Where.Named(place.get());
        }
        if (lat.isEmpty() && lon.isEmpty()) {
            throw UserError.unreadable("error.where.missing");
        }
        if (lat.isEmpty() || lon.isEmpty()) {
            throw UserError.unreadable("error.parameter.missing", lat.isEmpty() ? "lat" : "lon");
        }
        return new Where.At(LatLon.of(lat.getAsDouble(), lon.getAsDouble()));
    }

    private static FindQuery.Days days(Query query) {
        LocalDate on = query.date("on").orElse(null);
        LocalDate until = query.date("until").orElse(null);
        if (on != null && until != null && until.isBefore(on)) {
            throw UserError.unreadable("error.days.reversed");
        }
        return new FindQuery.Days(on, until);
    }
}
