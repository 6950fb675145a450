package org.convoke.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.i18n.UserError;
import org.convoke.index.Area;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.web.Query;

/**
 * Which of a call's events a list shows: of one country, one region, one day.
 *
 * @param country ISO 3166-1 alpha-2, or {@link #UNKNOWN} for events that name none
 * @param region as it is written in the events
 */
record EventsFilter(Optional<String> country, Optional<String> region, Optional<LocalDate> on) {

    /** ISO 3166-1 leaves it to users; CLDR means by it what is not known. */
    static final String UNKNOWN = "ZZ";

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    static EventsFilter read(Query query) {
        Optional<String> country = query.text("country");
        if (country.isPresent() && !CODE.matcher(country.get()).matches()) {
            throw UserError.unreadable("error.parameter.country", "country");
        }
        return new EventsFilter(country, query.text("region"), query.date("on"));
    }

    boolean isNone() {
        return country.isEmpty() && region.isEmpty() && on.isEmpty();
    }

    List<IndexedEvent> of(List<IndexedEvent> events, EventIndex index) {
        if (isNone()) {
            return events;
        }
        return events.stream()
                .filter(event -> on.isEmpty() || event.isOn(on.get().toEpochDay()))
                .filter(event -> isIn(index.area(event)))
                .toList();
    }

    private boolean isIn(Area area) {
        return (country.isEmpty() || country.get().equals(Objects.requireNonNullElse(area.country(), UNKNOWN)))
                && (region.isEmpty() || region.get().equals(area.region()));
    }

    /** What it lets through, for people; empty when that is everything. */
    String words(Page page) {
        return Stream.of(
                        region,
                        country.map(code -> countryName(page, code)),
                        on.map(day -> page.words().day(day)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(page.text("list.separator")));
    }

    static String countryName(Page page, String code) {
        return code.equals(UNKNOWN)
                ? page.text("map.country-unknown")
                : page.words().country(code);
    }

    /** The address of what it shows, under a path. */
    String address(String path) {
        String query = Stream.of(
                        country.map(code -> "country=" + code),
                        region.map(name -> "region=" + Query.encode(name)),
                        on.map(day -> "on=" + day))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
