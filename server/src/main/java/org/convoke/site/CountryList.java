package org.convoke.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convoke.index.AreaCount;

/** Countries and their regions with how many events each has, for a map's page. */
final class CountryList {

    /** So many regions are named; the others are one click away. */
    private static final int MAX_REGIONS = 12;

    /** Fewer events are looked through faster than regions are. */
    private static final int MIN_EVENTS = 10;

    private static final Comparator<Group> MOST_FIRST =
            Comparator.comparingInt(Group::count).reversed().thenComparing(Group::country);

    private final Page page;
    private final String events;
    private final EventsFilter filter;

    private record Group(String country, int count, int cancelled, List<AreaCount> areas) {

        static Group of(String country, List<AreaCount> areas) {
            return new Group(
                    country,
                    areas.stream().mapToInt(AreaCount::count).sum(),
                    areas.stream().mapToInt(AreaCount::cancelled).sum(),
                    areas);
        }
    }

    private CountryList(Page page, String events, EventsFilter filter) {
        this.page = page;
        this.events = events;
        this.filter = filter;
    }

    /**
     * The countries, the one with the most events first.
     *
     * @param events the path of the list that each leads to
     * @param filter of the events that were counted
     */
    static List<MapView.Country> of(Page page, String events, EventsFilter filter, List<AreaCount> areas) {
        Map<String, List<AreaCount>> byCountry = new LinkedHashMap<>();
        for (AreaCount area : areas) {
            String country = Objects.requireNonNullElse(area.area().country(), EventsFilter.UNKNOWN);
            byCountry.computeIfAbsent(country, unused -> new ArrayList<>()).add(area);
        }
        CountryList list = new CountryList(page, events, filter);
        return byCountry.entrySet().stream()
                .map(each -> Group.of(each.getKey(), each.getValue()))
                .sorted(MOST_FIRST)
                .map(list::country)
                .toList();
    }

    private MapView.Country country(Group group) {
        return new MapView.Country(
                EventsFilter.countryName(page, group.country),
                href(group.country, Optional.empty()),
                counts(page, group.count, group.cancelled),
                regions(group));
    }

    private List<MapView.Region> regions(Group group) {
        List<MapView.Region> named = group.areas.stream()
                .filter(each -> each.area().region() != null)
                .sorted(Comparator.comparingInt(AreaCount::count).reversed())
                .limit(MAX_REGIONS)
                .map(each -> region(group.country, each))
                .toList();
        return named.size() < 2 || group.count < MIN_EVENTS ? List.of() : withRest(named, group);
    }

    private MapView.Region region(String country, AreaCount each) {
        String name = Objects.requireNonNullElse(each.area().region(), "");
        return new MapView.Region(name, href(country, Optional.of(name)), page.text("map.region-count", each.count()));
    }

    private List<MapView.Region> withRest(List<MapView.Region> named, Group group) {
        if (named.size() == group.areas.size()) {
            return named;
        }
        List<MapView.Region> all = new ArrayList<>(named);
        all.add(new MapView.Region(page.text("map.other-regions"), href(group.country, Optional.empty()), ""));
        return all;
    }

    private String href(String country, Optional<String> region) {
        return page.link(new EventsFilter(Optional.of(country), region, filter.on()).address(events));
    }

    /** How many, and how many of them are cancelled if any are. */
    static String counts(Page page, int count, int cancelled) {
        String words = page.text("call.events", count);
        if (cancelled == 0) {
            return words;
        }
        return words + " · " + (count == 1 ? page.text("status.cancelled") : page.text("map.cancelled", cancelled));
    }
}
