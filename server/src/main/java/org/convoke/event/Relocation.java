package org.convoke.event;

import java.text.Normalizer;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;

/**
 * Whether people who know the old state of an event would go to the wrong place or at the wrong time. What becomes known
 * (a start, a venue) or is no longer told moves nothing; neither do spelling, case and blanks.
 */
final class Relocation {

    /** Below this two exact positions are one place: the spread of positions picked by hand for one square or building. */
    private static final double SAME_PLACE_METERS = 150;

    /** Metres per degree of latitude on the sphere of mean radius 6,371,008.8 m. */
    private static final double METERS_PER_DEGREE = 111_195.08;

    private static final Pattern NOISE = Pattern.compile("[\\p{M}\\p{P}\\p{Z}\\s]+");

    private Relocation() {}

    static boolean isBetween(Content before, Content after) {
        return isOtherTime(before.when(), after.when()) || isOtherPlace(before, after);
    }

    private static boolean isOtherTime(@Nullable When before, @Nullable When after) {
        if (before == null || after == null) {
            return false;
        }
        if (!before.date().equals(after.date())) {
            return true;
        }
        if (before.start() == null || after.start() == null) {
            return false;
        }
        return !before.start().equals(after.start()) || isOtherInstant(before, after);
    }

    /** The same clock time in another zone is another time. */
    private static boolean isOtherInstant(When before, When after) {
        if (before.zone() == null || after.zone() == null || before.start() == null || after.start() == null) {
            return false;
        }
        return !ZonedDateTime.of(before.date(), before.start(), before.zone())
                .toInstant()
                .equals(ZonedDateTime.of(after.date(), after.start(), after.zone())
                        .toInstant());
    }

    private static boolean isOtherPlace(Content before, Content after) {
        if (before.isOnline() != after.isOnline()) {
            return before.isOnline() ? after.venue().isNamed() : before.venue().isNamed();
        }
        Venue was = before.venue();
        Venue is = after.venue();
        return differ(was.name(), is.name())
                || differ(was.address().lines(), is.address().lines())
                || differ(was.address().locality(), is.address().locality())
                || differ(was.address().postalCode(), is.address().postalCode())
                || areApart(was.position(), is.position());
    }

    private static boolean differ(@Nullable String before, @Nullable String after) {
        return before != null && after != null && !fold(before).equals(fold(after));
    }

    private static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NOISE.matcher(lower).replaceAll("");
    }

    /** Compares exact positions only: a better gazetteer moves no event. Flat distance does at this scale. */
    private static boolean areApart(@Nullable Position before, @Nullable Position after) {
        if (before == null
                || after == null
                || before.precision() != GeocodePrecision.EXACT
                || after.precision() != GeocodePrecision.EXACT) {
            return false;
        }
        LatLon a = before.latLon();
        LatLon b = after.latLon();
        double north = (a.latitude() - b.latitude()) * METERS_PER_DEGREE;
        double degreesEast = Math.abs(a.longitude() - b.longitude());
        double east =
                Math.min(degreesEast, 360 - degreesEast) * METERS_PER_DEGREE * Math.cos(Math.toRadians(a.latitude()));
        return Math.hypot(north, east) > SAME_PLACE_METERS;
    }
}
