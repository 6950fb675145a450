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
import org.convoke.i18n.Messages;

/** What is known of an event and what is not, in words. */
record Knowledge(Page page, Listing event) {

    private static final Kept<Gaps, String> LINES = new Kept<>(8 * Messages.LANGUAGES.size(), Gaps::line);

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
        Map<AccessibilityFeature, Accessibility.Answer> answers =
                event.accessibility().answers();
        return !answers.isEmpty()
                && answers.values().stream().anyMatch(answer -> answer != Accessibility.Answer.UNKNOWN);
    }

    /** What nobody has said yet, in one line; empty when all is known. */
    String unknown() {
        return LINES.get(new Gaps(
                page.words().messages(),
                event.when().start() == null,
                !event.isOnline() && !isPlaceExact(),
                !hasAccess()));
    }

    /** What is missing. There are few such lines, and every event on a page has one. */
    private record Gaps(Messages messages, boolean isTime, boolean isPlace, boolean isAccess) {

        String line() {
            List<String> words = new ArrayList<>(3);
            if (isTime) {
                words.add(messages.text("unknown.time"));
            }
            if (isPlace) {
                words.add(messages.text("unknown.place"));
            }
            if (isAccess) {
                words.add(messages.text("unknown.access"));
            }
            return words.isEmpty()
                    ? ""
                    : messages.text("unknown.list", String.join(messages.text("list.separator"), words));
        }
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
