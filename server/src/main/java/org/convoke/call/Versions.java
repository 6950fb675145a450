package org.convoke.call;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The versions that are public now. Everything that shows a version to anybody asks here, so that an embargo holds everywhere
 * and ends everywhere at once. Keeps what it read until the calls change; safe for use by many threads.
 */
public final class Versions {

    private final BiFunction<CallSlug, History, History> all;
    private final Supplier<Object> state;
    private final Clock clock;
    private final Map<CallSlug, Kept> kept = new ConcurrentHashMap<>();

    /**
     * Versions as they were read.
     *
     * @param until the next moment at which one more is public, {@link Instant#MAX} when none is left
     */
    private record Kept(Object state, History all, History shown, Instant until) {

        static Kept of(Object state, History all, Instant now) {
            History shown = new History(
                    all.versions().stream().filter(each -> each.isPublic(now)).toList());
            Instant until = all.versions().stream()
                    .filter(each -> !each.isPublic(now))
                    .map(each -> each.edition().notBefore())
                    .min(Instant::compareTo)
                    .orElse(Instant.MAX);
            return new Kept(state, all, shown, until);
        }
    }

    /**
     * Shows the versions of a store.
     *
     * @param all reads every version of a call, embargoed ones too; it is given what it read before
     * @param state what is unequal after every change of any call
     */
    public Versions(BiFunction<CallSlug, History, History> all, Supplier<Object> state, Clock clock) {
        this.all = all;
        this.state = state;
        this.clock = clock;
    }

    /** The versions of a call that are public at this moment. As long as they are the same, it is the same object. */
    public History of(CallSlug call) {
        Object now = state.get();
        Instant moment = clock.instant();
        Kept known = kept.get(call);
        if (known != null && known.state.equals(now) && moment.isBefore(known.until)) {
            return known.shown;
        }
        Kept read =
                known == null ? Kept.of(now, all.apply(call, History.NONE), moment) : again(call, known, now, moment);
        kept.put(call, read);
        return read.shown;
    }

    /** Equal versions stay the same object, so that nobody works out anew what follows from them. */
    @SuppressWarnings("ReferenceEquality")
    private Kept again(CallSlug call, Kept known, Object now, Instant moment) {
        History history = known.state.equals(now) ? known.all : all.apply(call, known.all);
        boolean isSame = history == known.all && moment.isBefore(known.until);
        return isSame ? new Kept(now, history, known.shown, known.until) : Kept.of(now, history, moment);
    }
}
