package org.convoke.place;

import java.util.Arrays;
import org.convoke.nearest.LatLon;

/**
 * Finds the town nearest to a position, exactly: rows of one degree of latitude, the towns of a row in order of
 * longitude.
 *
 * <p>Rows are walked outward from the position's own, and in each the towns outward from its longitude, both until the
 * smallest distance that the rest could have is more than the best found. Right across the date line and at the poles.
 * Costs some microseconds among towns, more on the ocean. Immutable; safe for many threads.
 */
final class TownGrid {

    private static final double EARTH_RADIUS_METERS = 6_371_008.8;
    private static final int ROWS = 180;
    private static final int NOTHING = -1;

    /** Haversines that differ by less may be one distance in metres; some thousand times a double's step. */
    private static final double ROUNDING = 1 + 1e-12;

    private final PlaceTable places;
    /** Towns by row, then longitude. */
    private final int[] towns;

    private final int[] rowStarts = new int[ROWS + 1];

    TownGrid(PlaceTable places) {
        this.places = places;
        long[] keys = new long[places.townCount()];
        for (int town = 0; town < keys.length; town++) {
            long longitude = Math.round((places.longitude(town) + 180) * 1e5);
            keys[town] = (long) row(places.latitude(town)) << 54 | longitude << 22 | town;
        }
        Arrays.sort(keys);
        towns = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            towns[i] = (int) (keys[i] & 0x3fffff);
            rowStarts[(int) (keys[i] >>> 54) + 1] = i + 1;
        }
        for (int row = 1; row <= ROWS; row++) {
            rowStarts[row] = Math.max(rowStarts[row], rowStarts[row - 1]);
        }
    }

    /** Returns the number of the nearest town; of two at the same distance the larger. */
    int nearest(LatLon position) {
        Walk walk = new Walk(position);
        int home = row(position.latitude());
        for (int away = 0; away < ROWS; away++) {
            boolean below = home - away >= 0 && walk.row(home - away);
            boolean above = away > 0 && home + away < ROWS && walk.row(home + away);
            if (!below && !above && away > 0 && walk.best != NOTHING) {
                break;
            }
        }
        return walk.best;
    }

    /** Returns the nearest town of a country; that of any where the country has none. Scans all beside a border. */
    int nearestIn(String country, LatLon position) {
        int best = nearest(position);
        if (places.country(best).equals(country)) {
            return best;
        }
        double bestMeters = Double.POSITIVE_INFINITY;
        for (int town = 0; town < places.townCount(); town++) {
            if (places.country(town).equals(country) && meters(position, town) < bestMeters) {
                best = town;
                bestMeters = meters(position, town);
            }
        }
        return best;
    }

    /** Great-circle metres from a position to a place. */
    double meters(LatLon position, int place) {
        return meters(position.latitude(), position.longitude(), places.latitude(place), places.longitude(place));
    }

    /** Great-circle metres by the haversine formula, which stays exact for small distances. */
    static double meters(double latitude1, double longitude1, double latitude2, double longitude2) {
        return meters(haversine(latitude1, longitude1, latitude2, longitude2));
    }

    private static double meters(double haversine) {
        return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    private static double haversine(double latitude1, double longitude1, double latitude2, double longitude2) {
        double lat1 = Math.toRadians(latitude1);
        double lat2 = Math.toRadians(latitude2);
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
        return sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
    }

    private static int row(double latitude) {
        return Math.min(ROWS - 1, (int) Math.floor(latitude + 90));
    }

    /** One search. */
    private final class Walk {

        private final LatLon from;
        private int best = NOTHING;
        private double bestMeters = Double.POSITIVE_INFINITY;
        private double mostHaversine = Double.POSITIVE_INFINITY;

        Walk(LatLon from) {
            this.from = from;
        }

        /** Looks through a row; returns whether it could hold anything nearer than the best. */
        boolean row(int row) {
            double south = row - 90;
            double gap = Math.max(0, Math.max(south - from.latitude(), from.latitude() - (south + 1)));
            if (Math.toRadians(gap) * EARTH_RADIUS_METERS > bestMeters) {
                return false;
            }
            int start = rowStarts[row];
            int size = rowStarts[row + 1] - start;
            int middle = firstEastOf(start, size);
            for (int i = 0; i < size && visit(towns[start + Math.floorMod(middle + i, size)], true); i++) {}
            for (int i = 1; i < size && visit(towns[start + Math.floorMod(middle - i, size)], false); i++) {}
            return true;
        }

        /** Weighs one town; returns whether those beyond it in the same direction may still be nearer. */
        private boolean visit(int town, boolean eastward) {
            double haversine =
                    haversine(from.latitude(), from.longitude(), places.latitude(town), places.longitude(town));
            // The arc sine costs more than all the rest, and few towns come near enough to need it.
            if (haversine <= mostHaversine) {
                weigh(town, haversine);
            }
            double turn = places.longitude(town) - from.longitude();
            double degrees = ((eastward ? turn : -turn) + 360) % 360;
            return leastMeters(degrees) <= bestMeters;
        }

        private void weigh(int town, double haversine) {
            double meters = meters(haversine);
            if (meters < bestMeters || meters == bestMeters && town < best) {
                best = town;
                bestMeters = meters;
                mostHaversine = haversine * ROUNDING;
            }
        }

        /** The distance to the nearest point of the meridian so many degrees away, or of any beyond it up to 180. */
        private double leastMeters(double degrees) {
            if (degrees > 180) {
                return Double.POSITIVE_INFINITY;
            }
            double cosLat = Math.cos(Math.toRadians(from.latitude()));
            double sine = degrees >= 90 ? 1 : Math.sin(Math.toRadians(degrees));
            return EARTH_RADIUS_METERS * Math.asin(cosLat * sine);
        }

        private int firstEastOf(int start, int size) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (places.longitude(towns[start + middle]) < from.longitude()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
