package org.convoke.bench.phone;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.Accessibility;
import org.convoke.event.AccessibilityFeature;
import org.convoke.event.Address;
import org.convoke.event.EventId;
import org.convoke.event.EventStatus;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Listing;
import org.convoke.event.Position;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.convoke.nearest.LatLon;
import org.convoke.place.Gazetteer;
import org.convoke.place.Place;
import org.convoke.publish.CallFile;

/**
 * A made-up call whose events lie around towns of every country, each with a title, a venue and a street of its own town;
 * the same at every run.
 *
 * @param events of the call
 * @param askers positions of people who ask, around the same towns
 */
record PhoneCall(List<CallFile.Listed> events, List<LatLon> askers) {

    static final LocalDate FROM = LocalDate.of(2030, 9, 27);

    static final Call CALL =
            new Call(new CallSlug("rivers-day"), "Rivers day", new Call.Days(FROM, FROM.plusDays(2)), Locale.ENGLISH);

    private static final long SEED = 42;
    private static final int TOWNS_A_COUNTRY = 400;
    private static final int ASKERS = 2000;
    private static final double SPREAD_DEGREES = 0.05;

    private static final List<String> VENUES =
            List.of("Old bridge", "Town hall", "Market square", "Library", "Boathouse", "Central station", "City park");

    static PhoneCall of(int count) {
        Random random = new Random(SEED);
        Gazetteer gazetteer = Gazetteer.open();
        List<Place> towns = new ArrayList<>();
        for (String country : Locale.getISOCountries()) {
            towns.addAll(gazetteer.largestTowns(country, TOWNS_A_COUNTRY));
        }
        List<CallFile.Listed> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(i, towns.get(random.nextInt(towns.size())), random));
        }
        List<LatLon> askers = new ArrayList<>();
        for (int i = 0; i < ASKERS; i++) {
            askers.add(around(towns.get(random.nextInt(towns.size())), random));
        }
        return new PhoneCall(events, askers);
    }

    private static CallFile.Listed event(int number, Place town, Random random) {
        LocalDate date = FROM.plusDays(random.nextInt(3));
        LocalTime start = LocalTime.of(8 + random.nextInt(11), 15 * random.nextInt(4));
        When when = new When(date, start, date.atTime(start).plusMinutes(60 + 30 * random.nextInt(4)), town.zone());
        Accessibility accessibility = random.nextBoolean()
                ? Accessibility.UNKNOWN
                : new Accessibility(Map.of(
                        AccessibilityFeature.WHEELCHAIR,
                        Accessibility.Answer.values()[random.nextInt(3)],
                        AccessibilityFeature.SIGN_LANGUAGE,
                        Accessibility.Answer.values()[random.nextInt(3)]));
        Venue venue = new Venue(
                VENUES.get(random.nextInt(VENUES.size())),
                new Address(1 + random.nextInt(120) + " River Road", town.name(), town.region(), null, town.country()),
                new Position(around(town, random), GeocodePrecision.EXACT));
        Listing listing = new Listing(
                id(random),
                CALL.slug(),
                "River walk in " + town.name() + ", group " + number % 50,
                when,
                random.nextInt(30) == 0 ? EventStatus.CANCELLED : EventStatus.CONFIRMED,
                false,
                venue,
                List.of(),
                accessibility,
                Listing.NO_TOWN);
        int offset = town.zone()
                .getRules()
                .getOffset(date.plusDays(1).atStartOfDay())
                .getTotalSeconds();
        return new CallFile.Listed(listing, offset);
    }

    private static EventId id(Random random) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < EventId.LENGTH; i++) {
            id.append(Character.forDigit(random.nextInt(36), 36));
        }
        return new EventId(id.toString());
    }

    private static LatLon around(Place town, Random random) {
        return LatLon.of(
                Math.clamp(town.position().latitude() + random.nextGaussian() * SPREAD_DEGREES, -89.9, 89.9),
                Math.clamp(town.position().longitude() + random.nextGaussian() * SPREAD_DEGREES, -179.9, 179.9));
    }
}
