package org.convoke.intake.when;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a cell that names a time zone: an IANA name, an abbreviation, an offset from UTC. */
final class ZoneReader {

    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT|Z)?\\s*([+-])(\\d{1,2})(?::?(\\d{2}))?");

    private ZoneReader() {}

    /** Returns the zone, an abbreviation as the region that most people mean by it; empty when it is none. */
    static Optional<ZoneId> read(String text) {
        String plain = text.strip().replace('\u2212', '-');
        if (plain.indexOf('/') > 0) {
            return region(plain.replace(' ', '_'));
        }
        Matcher offset = OFFSET.matcher(plain.toUpperCase(Locale.ROOT));
        if (offset.find()) {
            return offset(offset);
        }
        Tokens tokens = new Tokens(plain);
        ZoneId known = Words.loaded().zone(tokens.peek(0));
        return known == null ? Optional.empty() : Optional.of(known);
    }

    /** Returns the zone as one with an IANA name, which calendars need: whole hours are {@code Etc/GMT-2}. */
    static ZoneId named(ZoneId zone) {
        if (!(zone instanceof ZoneOffset offset)) {
            return zone;
        }
        int hours = offset.getTotalSeconds() / 3600;
        if (hours == 0) {
            return ZoneId.of("UTC");
        }
        // POSIX signs: west is positive.
        return hours < -12 || hours > 14 ? zone : ZoneId.of("Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours));
    }

    private static Optional<ZoneId> region(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> offset(Matcher match) {
        int hours = Integer.parseInt(match.group(2));
        int minutes = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        if (hours > 14 || minutes > 59) {
            return Optional.empty();
        }
        int seconds = (hours * 60 + minutes) * 60;
        return Optional.of(ZoneOffset.ofTotalSeconds(match.group(1).equals("-") ? -seconds : seconds));
    }
}
