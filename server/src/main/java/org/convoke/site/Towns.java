package org.convoke.site;

import java.util.Locale;
import java.util.Optional;
import org.convoke.event.Address;
import org.convoke.event.Listing;
import org.convoke.event.Position;
import org.convoke.i18n.Messages;
import org.convoke.place.Gazetteer;
import org.convoke.place.Place;
import org.convoke.place.TownNames;

/**
 * Towns by the names that readers have for them, from the gazetteer that the process shares: names depend on no folder and no
 * setting, so every page has the same. Until the gazetteer is read, towns have the names that were written. Safe for use by many
 * threads.
 */
public final class Towns {

    /** On the day most readers ask in few cities; what is written of a town is a name or two. */
    private static final Kept<Town, Optional<String>> NAMES = new Kept<>(20_000, Town::name);

    private Towns() {}

    /**
     * Returns the number of the town that an event's address names, if readers of some language have another name for it; the
     * index remembers it.
     */
    public static int resolve(Listing listing) {
        Gazetteer gazetteer = Gazetteer.shared().getNow(null);
        Address address = listing.venue().address();
        Position position = listing.venue().position();
        if (address.locality() == null || position == null) {
            return Listing.NO_TOWN;
        }
        if (gazetteer == null) {
            return Listing.TOWN_NOT_ASKED;
        }
        TownNames names = gazetteer.townNames();
        int town = names.find(address.locality(), address.country(), position.latLon());
        boolean hasOtherName = town >= 0
                && Messages.LANGUAGES.stream()
                        .anyMatch(language -> names.translation(town, address.locality(), language)
                                .isPresent());
        return hasOtherName ? town : Listing.NO_TOWN;
    }

    /** Returns what readers of a language call the event's town, where that is another name than what was written. */
    static Optional<String> inLanguage(Locale locale, Listing listing) {
        int town = listing.town() == Listing.TOWN_NOT_ASKED ? resolve(listing) : listing.town();
        String written = listing.venue().address().locality();
        return town < 0 || written == null
                ? Optional.empty()
                : NAMES.get(new Town(town, written, locale.getLanguage()));
    }

    /** A town as it was written, and for whom. */
    private record Town(int number, String written, String language) {

        /** Whoever knows its number has the gazetteer. */
        Optional<String> name() {
            return Gazetteer.shared().join().townNames().translation(number, written, language);
        }
    }

    /** Returns what readers of a language call a place; its usual name where they have none of their own. */
    static String inLanguage(Locale locale, Place place) {
        return gazetteer()
                .flatMap(known -> {
                    int town = known.townNames().find(place.name(), place.country(), place.position());
                    return town < 0
                            ? Optional.empty()
                            : known.townNames().translation(town, place.name(), locale.getLanguage());
                })
                .orElse(place.name());
    }

    private static Optional<Gazetteer> gazetteer() {
        return Optional.ofNullable(Gazetteer.shared().getNow(null));
    }
}
