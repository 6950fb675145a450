package org.convoke.turnout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.convoke.call.CallSlug;
import org.convoke.count.Claim;
import org.convoke.event.EventId;
import org.convoke.i18n.UserError;

/** Nothing is reported, and nothing can be. */
record NoTurnout() implements Turnout {

    @Override
    public Totals totals(CallSlug call) {
        return new CallSums(call).totals(0, false, null);
    }

    @Override
    public Optional<Totals> headline(CallSlug call) {
        return Optional.empty();
    }

    @Override
    public List<Totals.InRegion> regions(CallSlug call) {
        return List.of();
    }

    @Override
    public List<Totals.InTown> towns(CallSlug call) {
        return List.of();
    }

    @Override
    public Optional<EventTurnout> find(EventId event) {
        return Optional.empty();
    }

    @Override
    public List<EventTurnout> largest(CallSlug call, int limit) {
        return List.of();
    }

    @Override
    public List<TurnoutReport> reports(EventId event) {
        return List.of();
    }

    @Override
    public TurnoutHistory history(EventId event) {
        return TurnoutHistory.NONE;
    }

    @Override
    public List<Growth.Step> growth(CallSlug call, int mostSteps) {
        return List.of();
    }

    @Override
    public void readAccepted(CallSlug call, Consumer<TurnoutReport> reader) {
        // There are none.
    }

    @Override
    public TurnoutReport add(EventId event, Claim claim, Evidence evidence, Door door, Instant now) {
        throw UserError.notFound("error.event.unknown", event.value());
    }
}
