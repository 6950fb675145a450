package org.convoke.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.convoke.nearest.NearestQuery;

/**
 * The nearest events of a day that is over in some zones and not in others. The search core leaves out whole hours of offset
 * by itself; for the half and quarter hours it asks for more until enough are left.
 */
record StillOn(LocalDate day, Instant now) {

    List<FoundEvent> nearest(EventIndex index, NearestQuery query) {
        int asked = query.limit();
        while (true) {
            List<FoundEvent> found = index.nearest(query.withLimit(asked));
            List<FoundEvent> stillOn = found.stream()
                    .filter(each -> each.event().isStill(day, now))
                    .limit(query.limit())
                    .toList();
            if (stillOn.size() == query.limit() || found.size() < asked || asked > Integer.MAX_VALUE / 4) {
                return stillOn;
            }
            asked *= 4;
        }
    }
}
