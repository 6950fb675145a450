package org.convoke.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds a place by its id: towns by a sorted copy of their GeoNames ids, areas by their postcode. */
final class PlaceIds {

    private final PlaceTable places;
    private final Postcodes postcodes;
    private final long[] townsById;

    PlaceIds(PlaceTable places, Postcodes postcodes) {
        this.places = places;
        this.postcodes = postcodes;
        townsById = new long[places.townCount()];
        for (int town = 0; town < townsById.length; town++) {
            townsById[town] = (long) places.geonamesId(town) << 32 | town;
        }
        Arrays.sort(townsById);
    }

    Optional<Integer> find(PlaceId id) {
        String value = id.value();
        return value.indexOf('-') < 0 ? findTown(Long.parseLong(value.substring(1))) : findArea(value.split("-"));
    }

    private Optional<Integer> findTown(long geonamesId) {
        int at = Arrays.binarySearch(townsById, geonamesId << 32);
        int first = at < 0 ? -at - 1 : at;
        if (first == townsById.length || townsById[first] >>> 32 != geonamesId) {
            return Optional.empty();
        }
        return Optional.of((int) townsById[first]);
    }

    /** The areas of one postcode have numbers in a row, and the id counts them from 1. */
    private Optional<Integer> findArea(String[] parts) {
        String country = parts[0].toUpperCase(Locale.ROOT);
        int nth = parts.length == 3 ? Integer.parseInt(parts[2]) : 1;
        for (int area : postcodes.find(parts[1])) {
            if (places.country(area).equals(country)) {
                nth--;
                if (nth == 0) {
                    return Optional.of(area);
                }
            }
        }
        return Optional.empty();
    }
}
