package org.convoke.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.event.WarningCode;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalProperty;

/** Addresses of pages and meetings in an event. */
final class CalendarUrls {

    private static final int MAX_CHARS = 2_000;
    private static final Pattern UNWRITTEN = Pattern.compile("[ \"<>\\\\^`{|}]");

    private CalendarUrls() {}

    /** The event's page; anything but http and https gives a warning. */
    static Optional<URI> page(IcalComponent event, CalendarWarnings warnings) {
        Optional<IcalProperty> property =
                event.first("URL").filter(each -> !each.value().isBlank());
        Optional<URI> url = property.flatMap(each -> web(each.value()));
        if (property.isPresent() && url.isEmpty()) {
            warnings.unreadable(property.get(), WarningCode.URL_UNREADABLE);
        }
        return url;
    }

    /** Returns the address when it is http or https with a host. */
    static Optional<URI> web(String text) {
        String stripped = text.strip();
        String lower = stripped.toLowerCase(Locale.ROOT);
        if (stripped.length() > MAX_CHARS || !lower.startsWith("http://") && !lower.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            URI url = new URI(UNWRITTEN
                    .matcher(stripped)
                    .replaceAll(match ->
                            "%" + Integer.toHexString(match.group().charAt(0)).toUpperCase(Locale.ROOT)));
            return url.getHost() == null ? Optional.empty() : Optional.of(url);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
