package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convoke.i18n.UserError;
import org.convoke.index.Area;
import org.convoke.turnout.Town;
import org.convoke.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of a call a page is asked for.
 *
 * @param by what its one table is of; empty for an overview
 * @param country ISO 3166-1 alpha-2, or {@link EventsFilter#UNKNOWN} for what names none; empty for the whole call
 * @param region of that country, as it is written; empty for all of it
 */
record SumsAsked(Optional<SumsBy> by, Optional<String> country, Optional<String> region) {

    /** Everything of a call. */
    static final SumsAsked ALL = new SumsAsked(Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws UserError when there is no such table */
    static SumsAsked read(Query query) {
        Optional<String> country = query.text("country");
        Optional<String> region = country.isPresent() ? query.text("region") : Optional.empty();
        return new SumsAsked(query.text("by").map(word -> by(word, country, region)), country, region);
    }

    private static SumsBy by(String word, Optional<String> country, Optional<String> region) {
        return SumsBy.parse(word)
                .filter(by -> country.isEmpty() || by.isWithinCountry())
                .filter(by -> region.isEmpty() || by != SumsBy.REGION)
                .orElseThrow(() -> UserError.notFound("figures.by.none", word));
    }

    /** A country, of which everything is asked for. */
    static SumsAsked of(String country) {
        return new SumsAsked(Optional.empty(), Optional.of(country), Optional.empty());
    }

    /** The same place, by something else. */
    SumsAsked by(SumsBy other) {
        return new SumsAsked(Optional.of(other), country, region);
    }

    /** A region of the same country. */
    SumsAsked in(String name) {
        return new SumsAsked(by, country, Optional.of(name));
    }

    /** What this is a part of: the overview of the place for one of its tables, the country of a region, the whole call. */
    SumsAsked up() {
        if (by.isPresent()) {
            return new SumsAsked(Optional.empty(), country, region);
        }
        return region.isPresent() ? new SumsAsked(by, country, Optional.empty()) : ALL;
    }

    boolean isOfWholeCall() {
        return country.isEmpty();
    }

    boolean has(Town town) {
        return has(town.country(), town.region());
    }

    boolean has(Area area) {
        return has(area.country(), area.region());
    }

    private boolean has(@Nullable String code, @Nullable String name) {
        return (country.isEmpty() || country.get().equals(Objects.requireNonNullElse(code, EventsFilter.UNKNOWN)))
                && (region.isEmpty() || region.get().equals(name));
    }

    /** The address of what is asked for, under a path. */
    String address(String path) {
        List<String> parts = new ArrayList<>();
        by.ifPresent(kind -> parts.add("by=" + kind.word()));
        country.ifPresent(code -> parts.add("country=" + Query.encode(code)));
        region.ifPresent(name -> parts.add("region=" + Query.encode(name)));
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }
}
