package org.convoke.turnout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.convoke.call.CallSlug;
import org.convoke.count.Claim;
import org.convoke.event.EventId;
import org.convoke.i18n.UserError;

/** How many came, as it is known now: what pages and answers read. Safe for use by many threads; no answer ever changes. */
public interface Turnout extends Sums {

    /** The sums of a call for a page that tells of turnout in passing; empty as long as nothing is reported of any call here. */
    Optional<Totals> headline(CallSlug call);

    /** What is reported of an event; empty when no report of it was accepted, or not everyone may see the event. */
    Optional<EventTurnout> find(EventId event);

    /** The events of the total with the largest reported lows, largest first, ties by high and then by id. */
    List<EventTurnout> largest(CallSlug call, int limit);

    /** The accepted reports of an event, each in its last version, in the order in which they came. */
    List<TurnoutReport> reports(EventId event);

    /** All that the public was ever told of an event's numbers; nothing when no report of it counts. Reads the store. */
    TurnoutHistory history(EventId event);

    /**
     * How the call's total came to what it is, by time: at most that many steps, the last of which is the total. Reads the
     * store: all reports the first time, then those of events that changed.
     */
    List<Growth.Step> growth(CallSlug call, int mostSteps);

    /** Hands over the accepted reports of a call's public events, each in its last version, event by event. Reads the store. */
    void readAccepted(CallSlug call, Consumer<TurnoutReport> reader);

    /**
     * Takes a report that comes by itself; it waits for a coordinator.
     *
     * @throws UserError when there is no such event, or not everyone may see it
     */
    TurnoutReport add(EventId event, Claim claim, Evidence evidence, Door door, Instant now);

    /** A site where nothing is reported. */
    static Turnout none() {
        return new NoTurnout();
    }
}
