package org.convoke.site;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.convoke.event.EarlierPlan;
import org.convoke.event.EarlierPlans;
import org.convoke.event.EventStatus;
import org.convoke.event.Listing;
import org.convoke.event.PublicEvent;
import org.convoke.event.When;

/**
 * The answer to whether an event takes place as announced.
 *
 * @param now decides whether it is over
 */
record EventState(Page page, PublicEvent event, EarlierPlans plans, Instant now) {

    /** The zone whose days end last, for events that name none. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    EventView.State tell() {
        return switch (event.status()) {
            case CANCELLED -> state("cancelled", page.text("state.cancelled"), List.of());
            case POSTPONED -> state("postponed", page.text("state.postponed"), List.of());
            case CONFIRMED, TENTATIVE, MOVED -> isOver() ? state("over", "", List.of()) : standing();
        };
    }

    private EventView.State standing() {
        return switch (event.status()) {
            case TENTATIVE -> state("tentative", page.text("state.tentative"), List.of());
            case MOVED -> state("moved", "", earlier());
            case CONFIRMED, CANCELLED, POSTPONED -> state("confirmed", "", List.of());
        };
    }

    private EventView.State state(String name, String note, List<EventView.Earlier> earlier) {
        return new EventView.State(name, page.text("status." + name), note, earlier);
    }

    /** An event without an end lasts until its day does. */
    private boolean isOver() {
        When when = event.when();
        ZoneId zone = when.zone() == null ? LAST_ZONE : when.zone();
        LocalDateTime end = when.end() != null && when.start() != null
                ? when.end()
                : when.lastDate().plusDays(1).atStartOfDay();
        return !end.atZone(zone).toInstant().isAfter(now);
    }

    private List<EventView.Earlier> earlier() {
        Listing present = Listing.of(event);
        String when = page.words().when(event.when());
        String place = Card.place(page, present);
        List<EventView.Earlier> earlier = new ArrayList<>();
        for (EarlierPlan plan : plans.list(event.id())) {
            String was = page.words().when(plan.when());
            String wasAt = Card.place(page, listing(plan));
            if (!was.equals(when) || !wasAt.equals(place)) {
                earlier.add(new EventView.Earlier(
                        page.text("change.until", page.words().instant(plan.until())),
                        was.equals(when) ? null : was,
                        wasAt.equals(place) ? null : wasAt));
            }
        }
        return earlier;
    }

    /** The event as it was announced. */
    private Listing listing(EarlierPlan plan) {
        return new Listing(
                event.id(),
                event.call(),
                event.title(),
                plan.when(),
                EventStatus.CONFIRMED,
                plan.isOnline(),
                plan.venue(),
                List.of(),
                event.details().accessibility(),
                Listing.TOWN_NOT_ASKED);
    }
}
