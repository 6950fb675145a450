package org.convoke.site;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.event.Address;
import org.convoke.event.EventStatus;
import org.convoke.event.Listing;
import org.convoke.event.Venue;
import org.jspecify.annotations.Nullable;

/**
 * An event in a list, in words.
 *
 * @param href its page
 * @param when day and time in words
 * @param datetime the beginning for programs
 * @param place as far as it is known, the finest part first
 * @param distance from the place that was asked for
 * @param status what is out of the ordinary: the key's last part and the word; absent when it takes place as planned
 */
public record Card(
        String title,
        String href,
        String when,
        String datetime,
        String place,
        @Nullable String distance,
        @Nullable Status status) {

    /** What is out of the ordinary about an event. */
    public record Status(String name, String word) {}

    static Card of(Page page, Listing event) {
        return new Card(
                event.title(),
                page.link("/" + event.call() + "/events/" + event.id()),
                page.words().when(event.when()),
                datetime(event),
                place(page, event),
                null,
                status(page, event));
    }

    static Card of(Page page, Listing event, double distanceMeters) {
        Card card = of(page, event);
        String country = event.venue().address().country();
        String distance = page.words().distance(distanceMeters, country == null ? "" : country);
        return new Card(card.title, card.href, card.when, card.datetime, card.place, distance, card.status);
    }

    /** The local beginning, or the day alone, as the HTML element {@code time} takes it. */
    static String datetime(Listing event) {
        return event.when().start() == null
                ? event.when().date().toString()
                : event.when().date().atTime(event.when().start()).toString();
    }

    /** Venue, address, town, region and country, each once. */
    private static String place(Page page, Listing event) {
        Venue venue = event.venue();
        String parts = parts(page, venue).distinct().collect(Collectors.joining(page.text("list.separator")));
        if (!event.isOnline()) {
            return parts.isEmpty() ? page.text("place.unknown") : parts;
        }
        return parts.isEmpty() ? page.text("place.online") : page.text("place.online-too", parts);
    }

    private static Stream<String> parts(Page page, Venue venue) {
        Address address = venue.address();
        String country = address.country();
        return Stream.of(
                        venue.name(),
                        address.lines(),
                        address.locality(),
                        country == null ? null : page.words().country(country))
                .filter(Objects::nonNull);
    }

    static @Nullable Status status(Page page, Listing event) {
        return switch (event.status()) {
            case CONFIRMED -> null;
            case TENTATIVE, CANCELLED, POSTPONED, MOVED ->
                new Status(name(event.status()), page.text("status." + name(event.status())));
        };
    }

    private static String name(EventStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it does not take place as announced. */
    public boolean isOff() {
        return status != null && List.of("cancelled", "postponed").contains(status.name());
    }
}
