package org.convoke.site;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.convoke.web.Request;

/**
 * A state that is looked at once a second at most: however often numbers change and however many ask, a page of it is made once
 * a second for each language. Safe for use by many threads.
 */
final class EachSecond implements SharedPage.State {

    /** There are few calls in an evening; whoever makes up more begins anew. */
    private static final int MAX_KEPT = 100;

    private final InstantSource clock;
    private final SharedPage.State state;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    EachSecond(InstantSource clock, SharedPage.State state) {
        this.clock = clock;
        this.state = state;
    }

    private record Seen(long second, List<Object> objects) {}

    @Override
    public List<Object> at(Request request) {
        long second = clock.instant().getEpochSecond();
        Seen known = seen.get(request.path());
        if (known != null && known.second == second) {
            return known.objects;
        }
        if (seen.size() >= MAX_KEPT) {
            seen.clear();
        }
        return seen.compute(
                        request.path(),
                        (path, other) ->
                                other != null && other.second == second ? other : new Seen(second, state.at(request)))
                .objects();
    }
}
