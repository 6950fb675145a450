package org.convoke.format.ical;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the IANA zone that a program's name for a zone means: {@code Europe/Berlin}, also behind a maker's prefix;
 * Windows' {@code W. Europe Standard Time}; Outlook's {@code (UTC-05:00) Eastern Time (US & Canada)}.
 */
final class ZoneNames {

    private static final Set<String> IANA = new TreeSet<>(ZoneId.getAvailableZoneIds());
    private static final Pattern DISPLAY = Pattern.compile("\\((?:UTC|GMT)([+-]\\d{1,2}:?\\d{2})?\\)\\s*(.*)");
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?\\s*([+-])(\\d{1,2}):?(\\d{2})?");

    /** Standard offsets are compared on a day that is standard time on one half of the globe, this one on the other. */
    private static final int SOME_YEAR = 2020;

    private ZoneNames() {}

    static Optional<ZoneId> find(String name) {
        String plain = name.strip().replace("\"", "");
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return iana(plain)
                .or(() -> windows(plain))
                .or(() -> behindPrefix(plain))
                .or(() -> displayName(plain))
                .or(() -> offset(plain));
    }

    private static Optional<ZoneId> iana(String name) {
        if (IANA.contains(name)) {
            return Optional.of(ZoneId.of(name));
        }
        String spaced = name.replace(' ', '_');
        return IANA.stream().filter(spaced::equalsIgnoreCase).findFirst().map(ZoneId::of);
    }

    private static Optional<ZoneId> windows(String name) {
        String id = TimeZone.getIDForWindowsID(name, "001");
        // CLDR keeps the names of its beginnings: Asia/Calcutta.
        return id == null ? Optional.empty() : iana(TimeZone.getIanaID(id));
    }

    /** {@code /mozilla.org/20070129_1/Europe/Berlin}, {@code /freeassociation.sourceforge.net/Tzfile/America/New_York}. */
    private static Optional<ZoneId> behindPrefix(String name) {
        String rest = name;
        int slash = rest.indexOf('/');
        while (slash >= 0) {
            rest = rest.substring(slash + 1);
            if (IANA.contains(rest) && rest.indexOf('/') > 0) {
                return Optional.of(ZoneId.of(rest));
            }
            slash = rest.indexOf('/');
        }
        return Optional.empty();
    }

    /** Outlook's display names: Windows' name without "Standard", or cities, behind the standard offset. */
    private static Optional<ZoneId> displayName(String name) {
        Matcher matcher = DISPLAY.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String label = matcher.group(2).replaceAll("\\(.*?\\)", "").strip();
        return windows(label.replaceAll("(?i)\\bTime$", "Standard Time"))
                .or(() -> city(label, matcher.group(1)))
                .or(() -> offset(matcher.group(1) == null ? "+00:00" : matcher.group(1)));
    }

    private static Optional<ZoneId> city(String label, String offset) {
        Optional<ZoneOffset> standard =
                offset(offset == null ? "+00:00" : offset).map(ZoneOffset.class::cast);
        for (String word : label.split(",")) {
            String city = "/" + word.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
            Optional<ZoneId> zone = IANA.stream()
                    .filter(id -> id.toLowerCase(Locale.ROOT).endsWith(city))
                    .map(ZoneId::of)
                    .filter(each -> standard.isPresent() && isStandard(each, standard.get()))
                    .findFirst();
            if (zone.isPresent()) {
                return zone;
            }
        }
        return Optional.empty();
    }

    private static boolean isStandard(ZoneId zone, ZoneOffset offset) {
        return zone.getRules()
                .getStandardOffset(LocalDate.of(SOME_YEAR, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .equals(offset);
    }

    private static Optional<ZoneId> offset(String text) {
        Matcher matcher = OFFSET.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(matcher.group(2)) * 60
                + (matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)));
        try {
            return Optional.of(ZoneOffset.ofTotalSeconds(60 * (matcher.group(1).equals("-") ? -minutes : minutes)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
