package org.convoke.place;

import java.util.Set;

/**
 * What the name of a country or region can mean; a place lies in it when it lies in any of them.
 *
 * @param regions numbers of regions
 * @param countries ISO 3166-1 alpha-2
 */
record Division(Set<Integer> regions, Set<String> countries) {

    boolean holds(PlaceTable places, int place) {
        return regions.contains(places.region(place)) || countries.contains(places.country(place));
    }
}
