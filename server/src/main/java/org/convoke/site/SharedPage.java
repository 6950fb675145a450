package org.convoke.site;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Reader;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * A page that all readers of a language see alike until something changes that it tells of. It is made once for each state,
 * by one of those who ask at that moment while the others wait for it, and sent to everybody as it is, for a minute at most:
 * what lapses with time, such as the proof of a domain, shows no longer than that. Safe for use by many threads.
 */
public final class SharedPage implements Handler {

    /** Some twenty kilobytes each, compressed and not. Whoever makes up more languages and hosts begins anew. */
    private static final int MAX_KEPT = 100;

    /** Long beside the time that a page takes, short beside that in which anything lapses. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final State state;
    private final Set<String> parameters;
    private final Handler page;
    private final Clock clock;
    private final Map<Asked, Kept> kept = new ConcurrentHashMap<>();

    /**
     * @param state of all that the page tells of
     * @param parameters that the page is asked with; others, which links pick up on their way, neither reach it nor make it
     *     another page
     * @param page makes it
     */
    public SharedPage(State state, Set<String> parameters, Handler page, Clock clock) {
        this.state = state;
        this.parameters = Set.copyOf(parameters);
        this.page = page;
        this.clock = clock;
    }

    /** Tells whether what a page tells of is still the same. */
    @FunctionalInterface
    public interface State {

        /**
         * Objects of which at least one is another after every change. Quick: it is asked for at each request, and before the
         * page is made, so that a change in the meantime makes the page anew.
         *
         * @throws org.convoke.i18n.UserError when there is no such page
         */
        List<Object> at(Request request);
    }

    private record Asked(Reader reader, String path, String query, String origin) {}

    /** The place of one page; whoever makes it holds its lock. */
    private static final class Kept {

        private volatile @Nullable Made made;

        @Nullable
        Answer find(List<Object> state, Instant now) {
            Made known = made;
            return known != null && known.isOf(state, now) ? known.answer : null;
        }
    }

    /**
     * A page, and what it was made of.
     *
     * @param state held weakly, so that a page nobody asks for any more keeps no former index in memory
     * @param until when it is made anew in any case
     */
    private record Made(List<WeakReference<Object>> state, Instant until, Answer answer) {

        static Made of(List<Object> state, Instant until, Answer answer) {
            return new Made(state.stream().map(WeakReference::new).toList(), until, answer);
        }

        boolean isOf(List<Object> other, Instant now) {
            if (state.size() != other.size() || !now.isBefore(until)) {
                return false;
            }
            for (int i = 0; i < state.size(); i++) {
                // The same object, not an equal one: comparing thousands of events would take longer than writing them.
                if (!state.get(i).refersTo(other.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public Answer answer(Request request) {
        Request asked = request.with(request.query().only(parameters));
        List<Object> now = state.at(asked);
        Asked key = new Asked(asked.reader(), asked.path(), asked.query().encodedWithout(), asked.origin());
        Kept known = kept.get(key);
        Answer answer = known == null ? null : known.find(now, clock.instant());
        return answer == null ? make(asked, key, now) : answer;
    }

    private Answer make(Request asked, Asked key, List<Object> now) {
        if (kept.size() >= MAX_KEPT) {
            kept.clear();
        }
        Kept place = kept.computeIfAbsent(key, another -> new Kept());
        synchronized (place) {
            Instant moment = clock.instant();
            Answer known = place.find(now, moment);
            if (known != null) {
                return known;
            }
            try {
                Answer answer = page.answer(asked).shared();
                place.made = Made.of(now, moment.plus(KEPT), answer);
                return answer;
            } finally {
                // A page that fails leaves no place behind: whoever makes up addresses pushes no other page out.
                if (place.made == null) {
                    kept.remove(key, place);
                }
            }
        }
    }
}
