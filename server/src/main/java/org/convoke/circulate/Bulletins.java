package org.convoke.circulate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.History;

/**
 * All public texts in the order in which they became public. A text is never taken back or changed, and none becomes public
 * before one that is, so every full stretch of the row stays as it is for ever: an archive (RFC 5005, section 4).
 */
public final class Bulletins {

    /** As many as an archive has, and a feed at most and if there are so many. */
    static final int STRETCH = 50;

    private final Supplier<List<Call>> calls;
    private final Function<CallSlug, History> versions;

    /** @param versions those of a call that are public now */
    public Bulletins(Supplier<List<Call>> calls, Function<CallSlug, History> versions) {
        this.calls = calls;
        this.versions = versions;
    }

    /** The oldest first. */
    List<Bulletin> all() {
        return calls.get().stream()
                .flatMap(call -> Bulletin.of(call, versions.apply(call.slug())).stream())
                .sorted(Bulletin.ORDER)
                .toList();
    }

    /** The call of the text that became public last; empty while there is none. */
    public Optional<CallSlug> newestCall() {
        List<Bulletin> all = all();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.getLast().call().slug());
    }

    /** The newest ones. */
    static List<Bulletin> current(List<Bulletin> all) {
        return all.subList(Math.max(0, all.size() - STRETCH), all.size());
    }

    /** How many archives there are; those in {@link #current} may be in the last one too, and none is in neither. */
    static int archives(List<Bulletin> all) {
        return all.size() / STRETCH;
    }

    /** @param number from 1, the oldest, to {@link #archives} */
    static List<Bulletin> archive(List<Bulletin> all, int number) {
        return all.subList((number - 1) * STRETCH, number * STRETCH);
    }
}
