package org.convoke.nearest;

import java.time.LocalDate;

/**
 * What an index knows of one event: who it is, on which days and where it is found.
 *
 * @param id 1 to 13 characters of {@code [0-9a-z]}, unique in the index; equal distances are ordered by it, byte by byte
 * @param call the number of the call it belongs to, chosen by the owner of the index, not negative
 * @param firstDay the first local day at its place on which it is found, in the years 1 to 9999
 * @param lastDay the last such day, the same or later; an index keeps one point a day, so clip it to the days that matter
 * @param position where it is
 * @param features bits with a meaning to the owner of the index, of which a query may require some
 */
public record NearestEntry(String id, int call, LocalDate firstDay, LocalDate lastDay, LatLon position, long features) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public NearestEntry {
        require(isId(id), "not an id of 1 to 13 characters [0-9a-z]");
        require(call >= 0, "negative call number");
        require(!lastDay.isBefore(firstDay), "last day before first day");
        require(firstDay.getYear() >= 1 && lastDay.getYear() <= 9999, "year outside 1 to 9999");
    }

    /** An entry of one day without features. */
    public static NearestEntry of(String id, int call, LocalDate day, LatLon position) {
        return new NearestEntry(id, call, day, day, position, 0);
    }

    /** The same entry, with the feature bits given. */
    public NearestEntry withFeatures(long bits) {
        return new NearestEntry(id, call, firstDay, lastDay, position, bits);
    }

    /** The same entry, found until the day given. */
    public NearestEntry withLastDay(LocalDate day) {
        return new NearestEntry(id, call, firstDay, day, position, features);
    }

    private static boolean isId(String id) {
        int length = id.length();
        if (length == 0 || length > 13) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = id.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
