package org.convoke.site;

import java.util.Locale;
import java.util.Optional;
import org.convoke.nearest.LatLon;
import org.convoke.place.Gazetteer;
import org.convoke.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Towns by the names that readers have for them, from the gazetteer that the process shares: names depend on no folder and no
 * setting, so every page has the same. Until the gazetteer is read, towns have the names that were written. Safe for use by many
 * threads; what was asked before is only looked up.
 */
final class Towns {

    private static final int MAX_NAMES = 20_000;

    /** Positions this close ask for the same town. */
    private static final double STEPS_PER_DEGREE = 10;

    private static final Kept<Question, Optional<String>> NAMES = new Kept<>(MAX_NAMES, Towns::find);

    private Towns() {}

    /** A name as it was written, where, and in which language it is wanted; the position in tenths of a degree. */
    private record Question(
            String written, @Nullable String country, int latitudeSteps, int longitudeSteps, String language) {}

    /** Returns what readers of a language call the town, where that is another name than what was written. */
    static Optional<String> inLanguage(Locale locale, String written, @Nullable String country, LatLon near) {
        return gazetteer().isEmpty()
                ? Optional.empty()
                : NAMES.get(new Question(
                        written, country, steps(near.latitude()), steps(near.longitude()), locale.getLanguage()));
    }

    /** Returns what readers of a language call a place; its usual name where they have none of their own. */
    static String inLanguage(Locale locale, Place place) {
        return inLanguage(locale, place.name(), place.country(), place.position())
                .orElse(place.name());
    }

    private static Optional<String> find(Question question) {
        LatLon near = LatLon.of(question.latitudeSteps / STEPS_PER_DEGREE, question.longitudeSteps / STEPS_PER_DEGREE);
        return gazetteer()
                .flatMap(known -> known.townNames().find(question.written, question.country, near, question.language));
    }

    private static Optional<Gazetteer> gazetteer() {
        return Optional.ofNullable(Gazetteer.shared().getNow(null));
    }

    private static int steps(double degrees) {
        return (int) Math.rint(degrees * STEPS_PER_DEGREE);
    }
}
