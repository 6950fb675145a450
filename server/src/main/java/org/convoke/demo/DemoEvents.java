package org.convoke.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.convoke.event.EventStatus;
import org.convoke.nearest.LatLon;
import org.convoke.place.Gazetteer;
import org.convoke.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * Makes up events in the towns of the gazetteer, the same ones for the same seed and day. Their shares of oddities are
 * those of real lists, rounded: some have no time, some no exact place, some are called off.
 */
final class DemoEvents {

    /** Half a degree is 55 km; an event is within 3 km of its town's middle. */
    private static final double MAX_OFFSET_DEGREES = 0.02;

    private final Gazetteer gazetteer;
    private final LocalDate day;
    private final Random random;

    DemoEvents(Gazetteer gazetteer, LocalDate day, long seed) {
        this.gazetteer = gazetteer;
        this.day = day;
        this.random = new Random(seed);
    }

    /** Returns the events of each language. */
    Map<DemoLanguage, List<DemoEvent>> make(List<DemoLanguage> languages) {
        Map<DemoLanguage, List<DemoEvent>> events = new LinkedHashMap<>();
        for (DemoLanguage language : languages) {
            List<DemoEvent> ofLanguage = new ArrayList<>();
            language.countries().forEach((country, count) -> {
                List<Place> towns = gazetteer.largestTowns(country, 2 * count + 3);
                for (int i = 0; i < count; i++) {
                    ofLanguage.add(event(ofLanguage.size() + 1, language, towns.get(random.nextInt(towns.size()))));
                }
            });
            events.put(language, ofLanguage);
        }
        return events;
    }

    private DemoEvent event(int number, DemoLanguage language, Place place) {
        String town = gazetteer.nameIn(place, language.tag());
        DemoEvent.Texts texts = new DemoEvent.Texts(
                pick(language.titles()).replace("{town}", town),
                pick(language.venues()),
                pick(language.groups()).replace("{town}", town));
        boolean isOnline = happens(4);
        int days = happens(3) ? 2 : 1;
        return new DemoEvent(
                number,
                place,
                town,
                texts,
                days == 2 && random.nextBoolean() ? day.minusDays(1) : day,
                start(),
                days,
                new DemoEvent.Nature(status(), isOnline),
                isOnline || happens(35) ? null : near(place.position()));
    }

    private @Nullable LocalTime start() {
        return happens(6) ? null : LocalTime.of(8 + random.nextInt(11), 15 * random.nextInt(4));
    }

    private EventStatus status() {
        int percent = random.nextInt(100);
        if (percent < 4) {
            return EventStatus.CANCELLED;
        }
        if (percent < 7) {
            return EventStatus.TENTATIVE;
        }
        return percent < 9 ? EventStatus.POSTPONED : EventStatus.CONFIRMED;
    }

    private LatLon near(LatLon middle) {
        double north = (random.nextDouble() * 2 - 1) * MAX_OFFSET_DEGREES;
        double east = (random.nextDouble() * 2 - 1) * MAX_OFFSET_DEGREES;
        // Five decimals, as people copy them from a map.
        return LatLon.of(
                Math.round((middle.latitude() + north) * 1e5) / 1e5,
                Math.round((middle.longitude() + east) * 1e5) / 1e5);
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
