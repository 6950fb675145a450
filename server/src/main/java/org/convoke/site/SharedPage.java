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

/**
 * A page that all readers of a language see alike until something changes that it tells of. It is made once for each state
 * and sent to everybody else as it is, for a minute at most: what lapses with time, such as the proof of a domain, shows no
 * longer than that. Safe for use by many threads.
 */
public final class SharedPage implements Handler {

    /** Some twenty kilobytes each, compressed and not. Whoever makes up more languages and hosts begins anew. */
    private static final int MAX_KEPT = 100;

    /** Long beside the time that a page takes, short beside that in which anything lapses. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** What a page is asked with that is worth keeping; links pick up others on their way. */
    private static final Set<String> PARAMETERS = Set.of("lang", "text");

    private final State state;
    private final Handler page;
    private final Clock clock;
    private final Map<Asked, Made> kept = new ConcurrentHashMap<>();

    /**
     * @param state of all that the page tells of
     * @param page makes it
     */
    public SharedPage(State state, Handler page, Clock clock) {
        this.state = state;
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
        if (!request.query().hasOnly(PARAMETERS)) {
            return page.answer(request);
        }
        List<Object> now = state.at(request);
        Instant moment = clock.instant();
        Asked asked =
                new Asked(request.reader(), request.path(), request.query().encodedWithout(), request.origin());
        Made known = kept.get(asked);
        if (known != null && known.isOf(now, moment)) {
            return known.answer;
        }
        Answer answer = page.answer(request).shared();
        if (kept.size() >= MAX_KEPT) {
            kept.clear();
        }
        kept.put(asked, Made.of(now, moment.plus(KEPT), answer));
        return answer;
    }
}
