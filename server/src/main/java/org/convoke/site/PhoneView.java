package org.convoke.site;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The page that searches a call where the reader is.
 *
 * @param finding the form, and where the call's file is
 * @param days of the call in words, so that the page tells them as every other does; none when there are too many
 * @param countries by code, where browsers do not know their names
 * @param event the address of an event's page, with <code>{id}</code> for its id
 */
public record PhoneView(
        Page page,
        Crumb crumb,
        Finding finding,
        Finding.Phone phone,
        List<Day> days,
        SortedMap<String, String> countries,
        String event) {

    public PhoneView {
        days = List.copyOf(days);
        countries = Collections.unmodifiableSortedMap(new TreeMap<>(countries));
    }

    /** A day as programs and as people write it. */
    public record Day(String value, String words) {}
}
