package org.convoke.call;

import java.time.LocalDate;
import java.util.Locale;

/**
 * An alliance's invitation to act on a day or a period.
 *
 * @param slug its name in addresses
 * @param title what people call it, never blank
 * @param days the local days on which its events take place
 * @param language the language it was written in
 * @param look its own colour and picture
 */
public record Call(CallSlug slug, String title, Days days, Locale language, Look look) {

    /** @throws IllegalArgumentException when the title is blank */
    public Call {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a call needs a title");
        }
    }

    /** A call that looks like the site. */
    public Call(CallSlug slug, String title, Days days, Locale language) {
        this(slug, title, days, language, Look.PLAIN);
    }

    /**
     * The first and the last local day of a call, both inclusive. A day begins and ends where the event is, so the call's
     * days last up to 50 hours on the globe.
     */
    public record Days(LocalDate from, LocalDate until) {

        /** @throws IllegalArgumentException when the last day is before the first */
        public Days {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("the last day " + until + " is before the first " + from);
            }
        }

        /** Whether the day is one of these. */
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        /** Whether any day from the first to the last one given, inclusive, is one of these. */
        public boolean overlaps(LocalDate first, LocalDate last) {
            return !last.isBefore(from) && !first.isAfter(until);
        }
    }
}
