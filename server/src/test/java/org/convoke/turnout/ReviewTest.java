package org.convoke.turnout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.Figure;
import org.convoke.count.SourceClass;
import org.convoke.event.EventId;
import org.convoke.event.When;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant NOON = Instant.parse("2027-03-20T12:00:00Z");
    private static final When AT_NOON =
            new When(LocalDate.of(2027, 3, 20), LocalTime.of(12, 0), null, ZoneId.of("Europe/London"));

    @Test
    void highAboveFiveTimesTheLow_isLookedAt() {
        assertEquals(Set.of(), reasons(SourceClass.PRESS, Figure.of(100, 500)));
        assertEquals(Set.of(ReviewReason.WIDE), reasons(SourceClass.PRESS, Figure.of(100, 501)));
        assertEquals(Set.of(), reasons(SourceClass.PRESS, new Figure(null, 5_000L, null, null)));
    }

    @Test
    void aThousandThatOnlyOrganizersState_isLookedAt() {
        assertEquals(Set.of(), reasons(SourceClass.ORGANIZER, Figure.of(999)));
        assertEquals(Set.of(ReviewReason.ORGANIZER_ALONE), reasons(SourceClass.ORGANIZER, Figure.of(1_000)));
        assertEquals(Set.of(), reasons(SourceClass.PRESS, Figure.of(1_000)));
    }

    @Test
    void organizers_areAloneBesideTheMakerOfTheList_andNotBesideAnotherReport() {
        TurnoutReport organizers = report(SourceClass.ORGANIZER, Figure.of(1_000), Evidence.NONE);

        assertEquals(
                Set.of(ReviewReason.ORGANIZER_ALONE),
                Review.of(
                        organizers,
                        List.of(organizers, report(SourceClass.COMPILER, Figure.of(1_000), Evidence.NONE)),
                        AT_NOON));
        assertEquals(
                Set.of(),
                Review.of(
                        organizers,
                        List.of(organizers, report(SourceClass.PRESS, Figure.of(300), Evidence.NONE)),
                        AT_NOON));
    }

    @Test
    void moreThanFourASquareMeter_isLookedAt() {
        Evidence area = new Evidence(null, null, null, null, null, 100L);

        assertEquals(Set.of(), Review.of(report(SourceClass.PRESS, Figure.of(400), area), List.of(), AT_NOON));
        assertEquals(
                Set.of(ReviewReason.TOO_DENSE),
                Review.of(report(SourceClass.PRESS, Figure.of(401), area), List.of(), AT_NOON));
    }

    @Test
    void countedBeforeTheEventBegan_isLookedAt() {
        assertEquals(Set.of(), reasonsAt(NOON, AT_NOON));
        assertEquals(Set.of(ReviewReason.BEFORE_START), reasonsAt(NOON.minusSeconds(1), AT_NOON));
        // Somewhere the day begins fourteen hours before it does in London.
        assertEquals(Set.of(), reasonsAt(Instant.parse("2027-03-19T10:00:00Z"), When.on(AT_NOON.date(), null)));
        assertEquals(
                Set.of(ReviewReason.BEFORE_START),
                reasonsAt(Instant.parse("2027-03-19T09:59:59Z"), When.on(AT_NOON.date(), null)));
    }

    private static Set<ReviewReason> reasonsAt(Instant counted, When when) {
        Evidence evidence = new Evidence(counted, null, null, null, null, null);
        return Review.of(report(SourceClass.PRESS, Figure.of(100), evidence), List.of(), when);
    }

    private static Set<ReviewReason> reasons(SourceClass source, Figure figure) {
        return Review.of(report(source, figure, Evidence.NONE), List.of(), AT_NOON);
    }

    private static TurnoutReport report(SourceClass source, Figure figure, Evidence evidence) {
        return new TurnoutReport(
                ReportId.of(source.ordinal() + 1L),
                new EventId("0000000000001"),
                1,
                Claim.of(Basis.COUNTED, source, figure),
                evidence,
                new Handling(ReportState.ACCEPTED, Door.API, null, null, NOON, 0L));
    }
}
