package org.convoke.intake.where;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.convoke.nearest.GreatCircle;
import org.convoke.nearest.LatLon;
import org.convoke.place.Fold;
import org.convoke.place.Place;
import org.convoke.place.PlaceAnswer;
import org.convoke.place.PlaceAnswer.Found;
import org.convoke.place.PlaceQuery;

/**
 * Whether coordinates and a named town can both be right. Names occur more than once, so a position is only put right when
 * nothing near it bears what the record names.
 */
record PositionCheck(TownLookup towns) {

    /** Shorter words ("bad", "saint", "new") stand in too many names to tell two towns apart. */
    private static final int TELLING_LETTERS = 6;

    static boolean isNear(LatLon position, Found found) {
        double distance = GreatCircle.distanceMeters(position, found.place().position());
        return distance <= TownRadius.meters(found.place(), found.precision());
    }

    /** Whether the position is neither in the town that was found nor in another place or region that the texts may mean. */
    boolean contradicts(LatLon position, PlaceTexts texts, Found found) {
        if (isNear(position, found)) {
            return false;
        }
        String name = String.valueOf(texts.locality() != null ? texts.locality() : texts.whole());
        Place nearest = towns.nearestTown(position);
        if (nearest.country().equals(found.place().country()) && sharesName(name, nearest)) {
            return false;
        }
        if (texts.region() != null && texts.country() != null) {
            return true;
        }
        return !isRegion(name, nearest, found) && !isNamesake(name, nearest, position);
    }

    /** Whether the town at the position bears the name, if a longer one: "73312 Geislingen" is Geislingen an der Steige. */
    private static boolean sharesName(String name, Place nearest) {
        Set<String> words = new HashSet<>(Fold.plainWords(name));
        return words.containsAll(Fold.plainWords(nearest.name()))
                || Fold.plainWords(nearest.name()).stream()
                        .anyMatch(word -> word.length() >= TELLING_LETTERS && words.contains(word));
    }

    /** Whether the text names the region where the position lies, as "Michigan" and "Patnem Beach, Goa" do. */
    private static boolean isRegion(String name, Place nearest, Found found) {
        if (nearest.region() == null) {
            return false;
        }
        String region = Fold.key(nearest.region());
        if (Fold.key(name).equals(region)) {
            return true;
        }
        boolean isNamed =
                Arrays.stream(name.split(",")).anyMatch(part -> Fold.key(part).equals(region));
        return isNamed && !nearest.region().equals(found.place().region());
    }

    /** Whether a town of the same name lies in the region of the position. */
    private boolean isNamesake(String name, Place nearest, LatLon position) {
        int comma = name.indexOf(',');
        String first = comma < 0 ? name : name.substring(0, comma);
        PlaceAnswer there = towns.find(new PlaceQuery(first, nearest.region(), null, nearest.country()));
        return there instanceof Found namesake && isNear(position, namesake);
    }
}
