package org.convoke.match;

import java.util.ArrayList;
import java.util.List;
import org.convoke.call.CallSlug;
import org.convoke.event.Draft;
import org.convoke.event.EventId;
import org.convoke.event.ImportStore.Incoming;
import org.convoke.match.Identity.Without;
import org.convoke.place.Gazetteer;

/**
 * Gives the drafts of one file their ids, in the file's order. The store then looks up which of them it knows.
 *
 * <p>Memory grows by 18 to 36 bytes per distinct record ({@link Occurrences}), and by as much again for each kind of
 * default that is given. Not safe for several threads.
 */
public final class Matcher {

    private final Identity identity;
    private final List<Without> earlier;
    private final List<Occurrences> earlierSeen;
    private final Occurrences seen = new Occurrences();

    /**
     * What of a record a default may have filled in. A record that once came without it was named without it; it keeps that
     * name now that the default makes it complete.
     */
    public record Defaults(boolean hasDay, boolean hasPlace) {}

    /** @param gazetteer knows the names of regions and countries */
    public Matcher(CallSlug call, String source, Defaults defaults, Gazetteer gazetteer) {
        this.identity = new Identity(call, source, new AreaNames(gazetteer));
        this.earlier = earlierForms(defaults);
        this.earlierSeen = earlier.stream().map(form -> new Occurrences()).toList();
    }

    private static List<Without> earlierForms(Defaults defaults) {
        List<Without> forms = new ArrayList<>();
        if (defaults.hasDay()) {
            forms.add(new Without(true, false));
        }
        if (defaults.hasPlace()) {
            forms.add(new Without(false, true));
        }
        if (defaults.hasDay() && defaults.hasPlace()) {
            forms.add(new Without(true, true));
        }
        return forms;
    }

    /** Names the next draft of the file. */
    public Incoming match(Draft draft) {
        long key = identity.key(draft, Without.NOTHING);
        Incoming incoming = new Incoming(draft, identity.id(key, seen.next(key)), List.of());
        if (earlier.isEmpty() || draft.source().id() != null) {
            return incoming;
        }
        List<EventId> ids = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            long shorter = identity.key(draft, earlier.get(i));
            ids.add(identity.id(shorter, earlierSeen.get(i).next(shorter)));
        }
        return new Incoming(draft, incoming.id(), ids);
    }
}
