package org.convoke.event;

import java.util.List;

/** Where it is known what events were announced as before they moved. */
@FunctionalInterface
public interface EarlierPlans {

    /** Lists what a public event was announced as before each change of place or time, the newest first, at most five. */
    List<EarlierPlan> list(EventId event);
}
