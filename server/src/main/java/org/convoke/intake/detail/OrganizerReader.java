package org.convoke.intake.detail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.event.Organizer;

/** Reads the names of hosting groups; addresses and numbers of persons in such cells are left out. Immutable. */
public final class OrganizerReader {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[|;\\n]\\s*|,\\s+");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+|\\[e-?mail]|\\[phone]|\\[handle]");
    private static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d[\\d\\s()/.-]{5,}\\d");

    /** Longer ones are sentences. */
    private static final int LONGEST_NAME_CHARS = 200;

    /** No event has more hosts to name. */
    private static final int MOST_NAMES = 50;

    private final LinkReader links = new LinkReader();

    /** Returns the hosts of a cell, each once, in its order; a link behind a name is that host's page. */
    public List<Organizer> readAll(String cell) {
        List<Organizer> hosts = new ArrayList<>();
        for (String part : BETWEEN.split(cell)) {
            Optional<URI> link = links.read(part);
            String name = PHONE.matcher(MAIL.matcher(part).replaceAll(" "))
                    .replaceAll(" ")
                    .replaceAll("\\s+", " ")
                    .strip();
            if (link.isPresent() && !hosts.isEmpty()) {
                Organizer last = hosts.removeLast();
                hosts.add(new Organizer(last.name(), last.url() == null ? link.get() : last.url()));
            } else if (link.isEmpty() && isName(name) && hosts.size() < MOST_NAMES) {
                Organizer host = new Organizer(name, null);
                if (!hosts.contains(host)) {
                    hosts.add(host);
                }
            }
        }
        return List.copyOf(hosts);
    }

    private static boolean isName(String text) {
        return text.length() > 1
                && text.length() <= LONGEST_NAME_CHARS
                && text.codePoints().anyMatch(Character::isLetter)
                && !WordLists.folded(text).equals("na");
    }
}
