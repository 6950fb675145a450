package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a map shows, as a list.
 *
 * @param tally how many events there are, in words
 * @param groups places with several events, the one with the most first; empty when every event is listed
 * @param cards events, by date
 * @param more how many places are not listed, in words; absent when all are
 * @param nearest where the events nearest to the middle of the map are
 */
public record MapListView(
        Page page,
        String tally,
        List<Group> groups,
        List<Card> cards,
        @Nullable String more,
        String nearest) {

    public MapListView {
        groups = List.copyOf(groups);
        cards = List.copyOf(cards);
    }

    /**
     * Several events near to each other.
     *
     * @param id of the mark on the map
     * @param label a town, or from far away a country; empty when none is known
     * @param place the same in words
     * @param href closer on the map, or where they stand in one place, the list of the nearest
     */
    public record Group(String id, String label, String place, String events, String href) {}
}
