package org.convoke.circulate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.convoke.call.CallSlug;

/**
 * Who carried which call, kept in memory for the pages until a call changes, and at most a minute, because organizations
 * change by themselves. Safe for use by many threads.
 */
public final class CarriedList implements Carriages {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Carriages carriages;
    private final Supplier<Object> state;
    private final Clock clock;
    private final Map<CallSlug, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Object state, Instant until, List<Listed> listed) {}

    /** @param state what is unequal after every change of any call */
    public CarriedList(Carriages carriages, Supplier<Object> state, Clock clock) {
        this.carriages = carriages;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public List<Listed> listAccepted(CallSlug call) {
        Object now = state.get();
        Instant moment = clock.instant();
        Kept known = kept.get(call);
        if (known != null && known.state.equals(now) && moment.isBefore(known.until)) {
            return known.listed;
        }
        List<Listed> listed = carriages.listAccepted(call);
        kept.put(call, new Kept(now, moment.plus(KEPT), listed));
        return listed;
    }

    @Override
    public Carriage report(CallSlug call, CarriageReport report, Instant now) {
        return carriages.report(call, report, now);
    }
}
