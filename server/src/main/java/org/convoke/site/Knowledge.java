package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.event.Accessibility;
import org.convoke.event.AccessibilityFeature;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Listing;
import org.convoke.event.Position;
import org.convoke.event.Venue;

/** What is known of an event and what is not, in words. */
record Knowledge(Page page, Listing event) {

    /** The features that someone said something about, in one line; empty when nobody did. */
    String access() {
        Map<AccessibilityFeature, Accessibility.Answer> answers =
                event.accessibility().answers();
        if (answers.isEmpty()) {
            return "";
        }
        List<String> words = new ArrayList<>(features(Accessibility.Answer.YES));
        features(Accessibility.Answer.NO).forEach(feature -> words.add(page.text("access.no", feature)));
        return String.join(page.text("list.separator"), words);
    }

    /** The features of an answer by name; those of {@code UNKNOWN} are all that nobody said yes or no to. */
    List<String> features(Accessibility.Answer answer) {
        List<String> features = new ArrayList<>();
        for (AccessibilityFeature feature : AccessibilityFeature.values()) {
            Accessibility.Answer given =
                    event.accessibility().answers().getOrDefault(feature, Accessibility.Answer.UNKNOWN);
            if (given == answer) {
                features.add(page.text("feature." + feature.name().toLowerCase(Locale.ROOT)));
            }
        }
        return features;
    }

    /** Whether anything is known of its accessibility. */
    boolean hasAccess() {
        return event.accessibility().answers().values().stream()
                .anyMatch(answer -> answer != Accessibility.Answer.UNKNOWN);
    }

    /** What nobody has said yet, in one line; empty when all is known. */
    String unknown() {
        List<String> words = new ArrayList<>(3);
        if (event.when().start() == null) {
            words.add(page.text("unknown.time"));
        }
        if (!event.isOnline() && !isPlaceExact()) {
            words.add(page.text("unknown.place"));
        }
        if (!hasAccess()) {
            words.add(page.text("unknown.access"));
        }
        return words.isEmpty() ? "" : page.text("unknown.list", String.join(page.text("list.separator"), words));
    }

    /** Whether a visitor would find it: by a venue, a street or a position that is no mere middle of a town. */
    private boolean isPlaceExact() {
        Venue venue = event.venue();
        Position position = venue.position();
        return venue.name() != null
                || venue.address().lines() != null
                || (position != null
                        && (position.precision() == GeocodePrecision.EXACT
                                || position.precision() == GeocodePrecision.STREET));
    }
}
