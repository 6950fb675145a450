package org.convoke.site;

import java.util.List;

/**
 * The page that searches a call where the reader is.
 *
 * @param callTitle of the call
 * @param callHref its page
 * @param finding the form, and where the call's file is
 * @param days of the call in words, so that the page tells them as every other does; none when there are too many
 * @param event the address of an event's page, with <code>{id}</code> for its id
 */
public record PhoneView(
        Page page,
        String callTitle,
        String callHref,
        Finding finding,
        Finding.Phone phone,
        List<Day> days,
        String event) {

    public PhoneView {
        days = List.copyOf(days);
    }

    /** A day as programs and as people write it. */
    public record Day(String value, String words) {}
}
