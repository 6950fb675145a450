package org.convoke.site;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.convoke.turnout.Total;
import org.convoke.turnout.Totals;
import org.convoke.turnout.Town;
import org.convoke.turnout.Turnout;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a call by country, region and town: the largest low first, then the largest high, then by name; places without a
 * number last. A list is sorted when it is first asked for, and kept. Safe for use by many threads.
 */
final class SumsByPlace {

    private static final Comparator<Totals.InTown> LARGEST_FIRST = Comparator.comparingLong(
                    (Totals.InTown each) -> people(each.total()).low())
            .thenComparingLong(each -> people(each.total()).high())
            .reversed()
            .thenComparing(Totals.InTown::town, Town.ORDER);

    private static final Total.Span UNREPORTED = new Total.Span(-1, -1);

    private final Turnout turnout;
    private final Totals totals;
    private @Nullable List<Totals.InTown> regions;
    private @Nullable List<Totals.InTown> towns;

    /** @param totals what the turnout has at the moment */
    SumsByPlace(Turnout turnout, Totals totals) {
        this.turnout = turnout;
        this.totals = totals;
    }

    private static Total.Span people(Total total) {
        return total.coverage().reported() == 0 ? UNREPORTED : total.reported();
    }

    /** Countries and regions are places of which no more is told. */
    List<Totals.InTown> of(SumsBy by) {
        return switch (by) {
            case COUNTRY -> countries();
            case REGION -> regions();
            case CITY, EVENT, DAY, SIZE -> towns();
        };
    }

    private List<Totals.InTown> countries() {
        return sorted(totals.countries().stream()
                .map(each -> new Totals.InTown(new Town(each.country(), null, null), each.total())));
    }

    private synchronized List<Totals.InTown> regions() {
        List<Totals.InTown> known = regions;
        if (known == null) {
            known = sorted(turnout.regions(totals.call()).stream()
                    .map(each -> new Totals.InTown(new Town(each.country(), each.region(), null), each.total())));
            regions = known;
        }
        return known;
    }

    private synchronized List<Totals.InTown> towns() {
        List<Totals.InTown> known = towns;
        if (known == null) {
            known = sorted(turnout.towns(totals.call()).stream());
            towns = known;
        }
        return known;
    }

    private static List<Totals.InTown> sorted(Stream<Totals.InTown> sums) {
        return sums.sorted(LARGEST_FIRST).toList();
    }
}
