package org.convoke.site;

import java.util.Locale;
import org.convoke.event.Address;
import org.convoke.event.EventStatus;
import org.convoke.event.Listing;
import org.convoke.event.Venue;
import org.jspecify.annotations.Nullable;

/**
 * An event in a list, in words.
 *
 * @param language of title and description, where it can be told: the one that is spoken there
 * @param href its page
 * @param when day and time in words
 * @param datetime the beginning for programs
 * @param place as far as it is known, the finest part first
 * @param distance from the place that was asked for
 * @param status what is out of the ordinary: the key's last part and the word; absent when it takes place as planned
 * @param access what is known of its accessibility; empty when nothing is
 * @param unknown what a visitor would want to know and nobody has said yet; empty when there is nothing of the kind
 * @param call whose it is, where events of several calls stand together
 */
public record Card(
        String title,
        @Nullable String language,
        String href,
        String when,
        String datetime,
        String place,
        @Nullable String distance,
        @Nullable Status status,
        String access,
        String unknown,
        @Nullable String call) {

    /** What is out of the ordinary about an event. */
    public record Status(String name, String word) {}

    static Card of(Page page, Listing event) {
        return of(page, event, null);
    }

    static Card of(Page page, Listing event, double distanceMeters) {
        String country = event.venue().address().country();
        return of(page, event, page.words().distance(distanceMeters, country == null ? "" : country));
    }

    private static Card of(Page page, Listing event, @Nullable String distance) {
        Status status = status(page, event);
        Knowledge knowledge = new Knowledge(page, event);
        return new Card(
                event.title(),
                event.languages().size() == 1 ? event.languages().getFirst() : null,
                page.link("/" + event.call() + "/events/" + event.id()),
                page.words().when(event.when()),
                datetime(event),
                place(page, event),
                distance,
                status,
                isOff(status) ? "" : knowledge.access(),
                isOff(status) ? "" : knowledge.unknown(),
                null);
    }

    /** The same event among those of other calls. */
    Card ofCall(String callTitle) {
        return new Card(title, language, href, when, datetime, place, distance, status, access, unknown, callTitle);
    }

    /** The local beginning, or the day alone, as the HTML element {@code time} takes it. */
    static String datetime(Listing event) {
        return event.when().start() == null
                ? event.when().date().toString()
                : event.when().date().atTime(event.when().start()).toString();
    }

    /** Venue, address, town and country, each once. */
    static String place(Page page, Listing event) {
        String parts = parts(page, event);
        if (!event.isOnline()) {
            return parts.isEmpty() ? page.text("place.unknown") : parts;
        }
        return parts.isEmpty() ? page.text("place.online") : page.text("place.online-too", parts);
    }

    private static String parts(Page page, Listing event) {
        Venue venue = event.venue();
        Address address = venue.address();
        String country = address.country();
        String[] parts = {
            venue.name(),
            address.lines(),
            page.words().town(event),
            country == null ? null : page.words().country(country)
        };
        StringBuilder text = new StringBuilder(64);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (part != null && !isAmong(part, parts, i)) {
                text.append(text.isEmpty() ? "" : page.text("list.separator")).append(page.isolated(part));
            }
        }
        return text.toString();
    }

    private static boolean isAmong(String part, @Nullable String[] parts, int end) {
        for (int i = 0; i < end; i++) {
            if (part.equals(parts[i])) {
                return true;
            }
        }
        return false;
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

    /** Whether the time of day is known, not the day alone. */
    public boolean hasTime() {
        return datetime.indexOf('T') > 0;
    }

    /** Whether it does not take place as announced. */
    public boolean isOff() {
        return isOff(status);
    }

    private static boolean isOff(@Nullable Status status) {
        return status != null
                && (status.name().equals("cancelled") || status.name().equals("postponed"));
    }
}
