package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call's map, and the lists that stand for it where there is none.
 *
 * @param days the same map on other days; empty when the call has one day
 * @param script what the map needs to know
 * @param countries how many events each has, the one with the most first
 * @param unplaced how many events are on no map, in words; absent when all are on it
 * @param events the list of all that the map shows, and of those it does not
 */
public record MapView(
        Page page,
        Crumb crumb,
        List<DayLink> days,
        Script script,
        List<Country> countries,
        @Nullable String unplaced,
        String events) {

    public MapView {
        days = List.copyOf(days);
        countries = List.copyOf(countries);
    }

    /** The map on one day, or on all. */
    public record DayLink(String words, String href, boolean isCurrent) {}

    /**
     * What the map needs to know.
     *
     * @param bounds what to show at first: south, west, north and east; east beyond 180 across the date line
     * @param clusters where clusters are asked for, to be completed by box and zoom
     * @param view where the list in view is asked for, likewise
     * @param near where the nearest events are, to be completed by a position
     * @param event where an event's page is, its id for {@code ID}
     * @param digits in which numbers are written, by their name in CLDR
     */
    public record Script(String bounds, String clusters, String view, String near, String event, String digits) {

        public String landFar() {
            return Assets.href("land-far.bin");
        }

        public String landNear() {
            return Assets.href("land-near.bin");
        }
    }

    /**
     * A country and how many events it has.
     *
     * @param regions those that events name, if several do
     */
    public record Country(String name, String href, String events, List<Region> regions) {

        public Country {
            regions = List.copyOf(regions);
        }
    }

    /** A part of a country and how many events it has. */
    public record Region(String name, String href, String events) {}
}
