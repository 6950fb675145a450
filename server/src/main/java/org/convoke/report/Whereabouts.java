package org.convoke.report;

import java.util.regex.Pattern;
import org.convoke.event.Address;
import org.convoke.event.Position;
import org.convoke.event.Venue;
import org.convoke.place.Gazetteer;
import org.convoke.place.NearbyTown;
import org.convoke.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is as far as released data tells: by the names of the gazetteer, never by what a host typed, which may be
 * anything.
 *
 * @param country ISO 3166-1 alpha-2, by which the sums go
 * @param region the first-level division's usual English name
 * @param town of the name that the host gave, where the event is; else the one nearest to it, in the same country
 * @param by what led to the town; absent with it
 */
record Whereabouts(
        @Nullable String country,
        @Nullable String region,
        @Nullable Place town,
        @Nullable By by) {

    /** Farther from any town an event is in a region or a country only. */
    private static final double NEAREST_TOWN_METERS = 25_000;

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    /** What can lead to a town. */
    enum By {
        NAME,
        POSITION
    }

    /** Looks a venue up; a town's name is believed where the event is near it. */
    static Whereabouts of(Venue venue, Gazetteer gazetteer) {
        Address address = venue.address();
        String country = code(address.country());
        Place named = named(venue, country, gazetteer);
        if (named != null) {
            return new Whereabouts(country, named.region(), named, By.NAME);
        }
        Place nearest = nearest(venue.position(), country, gazetteer);
        return nearest == null
                ? new Whereabouts(country, region(address.region(), country, gazetteer), null, null)
                : new Whereabouts(country, nearest.region(), nearest, By.POSITION);
    }

    private static @Nullable String code(@Nullable String country) {
        return country != null && CODE.matcher(country).matches() ? country : null;
    }

    private static @Nullable Place named(Venue venue, @Nullable String country, Gazetteer gazetteer) {
        String written = venue.address().locality();
        Position position = venue.position();
        return written == null || position == null
                ? null
                : gazetteer
                        .townNames()
                        .findTown(written, country, position.latLon())
                        .orElse(null);
    }

    private static @Nullable Place nearest(@Nullable Position position, @Nullable String country, Gazetteer gazetteer) {
        if (position == null) {
            return null;
        }
        NearbyTown nearest = gazetteer.nearestTown(position.latLon());
        boolean isIn = country == null || nearest.town().country().equals(country);
        return isIn && nearest.distanceMeters() <= NEAREST_TOWN_METERS ? nearest.town() : null;
    }

    private static @Nullable String region(@Nullable String written, @Nullable String country, Gazetteer gazetteer) {
        return written == null || country == null
                ? null
                : gazetteer.findRegion(written, country).orElse(null);
    }

    @Nullable
    String townId() {
        return town == null ? null : town.id().value();
    }

    @Nullable
    String townName() {
        return town == null ? null : town.name();
    }

    @Nullable
    Double latitude() {
        return town == null ? null : town.position().latitude();
    }

    @Nullable
    Double longitude() {
        return town == null ? null : town.position().longitude();
    }
}
