package org.convoke.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convoke.event.Organizer;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalProperty;

/**
 * Who hosts an event, as far as it is a group. A calendar's ORGANIZER is often the person who typed the event in, so a
 * name counts only where something says that it is a group's: the kind of user, an address that is no mailbox or a
 * mailbox of an office, or a domain that bears the name. Mail addresses are never kept.
 */
final class CalendarOrganizers {

    private static final int MAX_NAME_CHARS = 200;

    /** Shorter words of a name are in many domains. */
    private static final int MIN_WORD_CHARS = 4;

    /** Mailboxes that belong to an office, not to a person. */
    private static final Set<String> OFFICES = Set.of(
            "info",
            "contact",
            "kontakt",
            "contacto",
            "hello",
            "events",
            "event",
            "calendar",
            "office",
            "buero",
            "team",
            "mail",
            "webmaster",
            "noreply",
            "no-reply",
            "donotreply");

    private static final Set<String> GROUP_DOMAINS = Set.of("group.calendar.google.com", "import.calendar.google.com");

    private CalendarOrganizers() {}

    static List<Organizer> of(IcalComponent event) {
        List<Organizer> organizers = new ArrayList<>();
        Stream.concat(event.all("ORGANIZER").stream(), event.all("X-CONVOKE-ORGANIZER").stream())
                .flatMap(property -> organizer(property).stream())
                .filter(each -> !organizers.contains(each))
                .forEach(organizers::add);
        return organizers;
    }

    private static Optional<Organizer> organizer(IcalProperty property) {
        String name = property.parameter("CN").orElse("").replace("\"", "").strip();
        if (name.isEmpty() || name.indexOf('@') >= 0 || name.length() > MAX_NAME_CHARS || !isGroup(property, name)) {
            return Optional.empty();
        }
        return Optional.of(
                new Organizer(name, CalendarUrls.web(property.value()).orElse(null)));
    }

    private static boolean isGroup(IcalProperty property, String name) {
        String address = property.value().strip().toLowerCase(Locale.ROOT);
        if (property.has("CUTYPE", "GROUP") || !address.startsWith("mailto:")) {
            // Some leave the scheme out.
            return address.indexOf('@') < 0 || property.has("CUTYPE", "GROUP");
        }
        int at = address.lastIndexOf('@');
        String mailbox = address.substring("mailto:".length(), Math.max("mailto:".length(), at));
        String domain = address.substring(at + 1);
        return OFFICES.contains(mailbox) || GROUP_DOMAINS.contains(domain) || bears(domain, mailbox, name);
    }

    /** Whether the domain, but not the mailbox, bears a word of the name: "River Friends" at riverfriends.example. */
    private static boolean bears(String domain, String mailbox, String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= MIN_WORD_CHARS)
                .anyMatch(word -> domain.contains(word) && !mailbox.contains(word));
    }
}
