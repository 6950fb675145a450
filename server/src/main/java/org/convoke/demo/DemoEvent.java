package org.convoke.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import org.convoke.event.EventStatus;
import org.convoke.nearest.LatLon;
import org.convoke.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * One made-up event.
 *
 * @param number tells it from the others of its language
 * @param town its name in the event's language
 * @param start absent when the group has not said yet
 * @param days how many days it lasts, from {@code date} on
 * @param position where exactly; absent when the group names the town only
 */
record DemoEvent(
        int number,
        Place place,
        String town,
        Texts texts,
        LocalDate date,
        @Nullable LocalTime start,
        int days,
        Nature nature,
        @Nullable LatLon position) {

    /** What is written of it. */
    record Texts(String title, String venue, String group) {}

    /** What sets it apart. */
    record Nature(EventStatus status, boolean isOnline) {}

    DemoEvent withStart(@Nullable LocalTime other) {
        return new DemoEvent(number, place, town, texts, date, other, days, nature, position);
    }

    DemoEvent withVenue(String venue) {
        Texts moved = new Texts(texts.title(), venue, texts.group());
        return new DemoEvent(number, place, town, moved, date, start, days, nature, position);
    }
}
