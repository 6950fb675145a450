package org.convoke.find;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.convoke.index.EventIndex;
import org.convoke.index.FoundEvent;
import org.convoke.nearest.LatLon;
import org.convoke.nearest.NearestQuery;
import org.convoke.place.Place;
import org.convoke.place.PlaceAnswer;
import org.convoke.place.PlacePrecision;
import org.jspecify.annotations.Nullable;

/** Finds the events nearest to a place. Safe for use by many threads. */
public final class Finder {

    private static final Comparator<FoundEvent> NEAREST_FIRST = Comparator.comparingDouble(FoundEvent::distanceMeters)
            .thenComparing(found -> found.event().id());

    /** The earliest and the latest clocks on the globe: between their days, a day is over for some and not for others. */
    private static final ZoneOffset WEST = ZoneOffset.ofHours(-12);

    private static final ZoneOffset EAST = ZoneOffset.ofHours(14);

    private final Supplier<EventIndex> index;
    private final PlaceLookup places;
    private final Clock clock;

    /**
     * @param index the index as it is at the moment
     * @param clock tells which days are over
     */
    public Finder(Supplier<EventIndex> index, PlaceLookup places, Clock clock) {
        this.index = index;
        this.places = places;
        this.clock = clock;
    }

    /** Returns the events asked for. */
    public FindAnswer find(FindQuery query) {
        return switch (query.where()) {
            case Where.At(LatLon position) -> new FindAnswer.Found(position, null, near(position, query));
            case Where.Named(String text) -> named(text, query);
        };
    }

    private FindAnswer named(String text, FindQuery query) {
        return switch (places.find(text)) {
            case PlaceAnswer.Found(Place place, PlacePrecision precision) ->
                new FindAnswer.Found(place.position(), place, near(place.position(), query));
            case PlaceAnswer.Choices(List<Place> choices) -> new FindAnswer.Choices(choices);
            case PlaceAnswer.NotFound(List<Place> suggestions) -> new FindAnswer.NotFound(suggestions);
        };
    }

    private List<FoundEvent> near(LatLon position, FindQuery query) {
        EventIndex now = index.get();
        LocalDate on = query.days().on();
        LocalDate until = query.days().until();
        if (on == null) {
            return coming(now, position, query, until == null ? LocalDate.MAX : until);
        }
        return now.nearest(nearestQuery(now, position, query, on, until == null ? on : until));
    }

    /**
     * Events of days that have begun nowhere but in the future are simply asked for; of the one or two days that are over in
     * the east and not yet in the west, those whose own day is not over.
     */
    private List<FoundEvent> coming(EventIndex index, LatLon position, FindQuery query, LocalDate until) {
        Instant now = clock.instant();
        LocalDate west = now.atOffset(WEST).toLocalDate();
        LocalDate east = now.atOffset(EAST).toLocalDate();
        List<FoundEvent> found = new ArrayList<>();
        if (!until.isBefore(east)) {
            found.addAll(index.nearest(nearestQuery(index, position, query, east, until)));
        }
        for (LocalDate day = west; day.isBefore(east) && !day.isAfter(until); day = day.plusDays(1)) {
            found.addAll(index.nearestStillOn(day, now, nearestQuery(index, position, query, day, day)));
        }
        return nearestOf(found, query.limit());
    }

    private static List<FoundEvent> nearestOf(List<FoundEvent> found, int limit) {
        Set<Object> seen = new HashSet<>();
        return found.stream()
                .sorted(NEAREST_FIRST)
                .filter(each -> seen.add(each.event().id()))
                .limit(limit)
                .toList();
    }

    private static NearestQuery nearestQuery(
            EventIndex index, LatLon position, FindQuery query, LocalDate first, @Nullable LocalDate last) {
        OptionalInt call = query.call().isPresent()
                ? OptionalInt.of(index.number(query.call().get()))
                : OptionalInt.empty();
        return new NearestQuery(
                position,
                first,
                last == null ? first : last,
                call,
                query.features(),
                query.withinMeters(),
                query.limit());
    }
}
