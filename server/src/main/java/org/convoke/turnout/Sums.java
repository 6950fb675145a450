package org.convoke.turnout;

import java.util.List;
import org.convoke.call.CallSlug;

/** The sums of every call in one state. Safe for use by many threads; no answer ever changes. */
public interface Sums {

    /** The sums of a call; the very same object until something in it changes. */
    Totals totals(CallSlug call);

    /** The sums of the call's total by region, in the order of country and region. */
    List<Totals.InRegion> regions(CallSlug call);

    /** The sums of the call's total by town, in the order of {@link Town#ORDER}. */
    List<Totals.InTown> towns(CallSlug call);
}
