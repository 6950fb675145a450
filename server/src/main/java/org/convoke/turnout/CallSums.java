package org.convoke.turnout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoke.call.CallSlug;
import org.jspecify.annotations.Nullable;

/** The sums of one call, kept as events come, change and go: a change costs the same however many there are. For one thread. */
final class CallSums {

    private static final Comparator<@Nullable String> UNKNOWN_LAST =
            Comparator.nullsLast(Comparator.<String>naturalOrder());

    private final CallSlug call;
    private final Sum[] lines = sums(Line.values().length);
    private final Sum[] sizes = sums(SizeClass.values().length);
    private final Sum severalDays = new Sum();
    private final Map<LocalDate, Sum> days = new HashMap<>();
    private final Map<@Nullable String, Sum> countries = new HashMap<>();
    private final Map<Town, Sum> regions = new HashMap<>();

    /** The number of each town, by which its own sum is found. */
    private final Map<Town, Integer> towns = new HashMap<>();

    private final List<Amounts> byTown = new ArrayList<>();
    private final Map<String, Integer> countryNumbers = new HashMap<>();
    private @Nullable Instant changed;
    private @Nullable Totals made;
    private @Nullable List<Totals.InRegion> madeRegions;
    private @Nullable List<Totals.InTown> madeTowns;

    CallSums(CallSlug call) {
        this.call = call;
    }

    private static Sum[] sums(int count) {
        Sum[] sums = new Sum[count];
        for (int i = 0; i < count; i++) {
            sums[i] = new Sum();
        }
        return sums;
    }

    /**
     * The sums that events of one cell go into, found once for all of them.
     *
     * @param sums all but those below
     * @param own the town's own; absent for what stands beside the total, which has no sums by size either
     */
    record Way(
            int town, int country, List<Sum> sums, @Nullable Amounts own) {}

    /** Finds the way of a cell of this call. */
    Way way(Cell cell) {
        Town town = cell.town();
        int number = towns.computeIfAbsent(town, unused -> {
            byTown.add(new Amounts());
            return byTown.size() - 1;
        });
        int country = town.country() == null
                ? Sum.NOWHERE
                : countryNumbers.computeIfAbsent(town.country(), unused -> countryNumbers.size());
        List<Sum> into = new ArrayList<>();
        into.add(lines[cell.line().ordinal()]);
        if (cell.line() != Line.TOTAL) {
            return new Way(number, country, into, null);
        }
        into.add(countries.computeIfAbsent(town.country(), unused -> new Sum()));
        into.add(regions.computeIfAbsent(new Town(town.country(), town.region(), null), unused -> new Sum()));
        if (cell.day() != null) {
            into.add(days.computeIfAbsent(cell.day(), unused -> new Sum()));
        }
        if (cell.isSeveralDays()) {
            into.add(severalDays);
        }
        return new Way(number, country, into, byTown.get(number));
    }

    /** Puts events of one cell in every sum but those by size, or takes them out when everything of them is negative. */
    void add(Way way, Amounts events) {
        forget();
        for (Sum sum : way.sums()) {
            sum.add(events, way.town(), way.country());
        }
        if (way.own() != null) {
            way.own().add(events);
        }
    }

    /** The same with the sum of their size. */
    void add(Way way, SizeClass size, Amounts events) {
        forget();
        if (way.own() != null) {
            sizes[size.ordinal()].add(events, way.town(), way.country());
        }
    }

    private void forget() {
        made = null;
        madeRegions = null;
        madeTowns = null;
    }

    /** Remembers when something was made that the sums know. */
    void note(Instant when) {
        if (changed == null || when.isAfter(changed)) {
            changed = when;
            made = null;
        }
    }

    @Nullable
    Instant changed() {
        return changed;
    }

    /**
     * The sums as they are now; the same object until one changes.
     *
     * @param isThen whether they are of an earlier state, of which nobody knows what waited
     * @param otherwise the moment that is told as long as nothing was made that the sums know
     */
    Totals totals(long logSize, boolean isThen, @Nullable Instant otherwise) {
        Totals known = made;
        if (known == null) {
            known = make(new Totals.AsOf(changed == null ? otherwise : changed, logSize), isThen);
            made = known;
        }
        return known;
    }

    private Totals make(Totals.AsOf asOf, boolean isThen) {
        List<Totals.InCountry> byCountry = inOrder(countries, UNKNOWN_LAST)
                .map(each -> new Totals.InCountry(each.getKey(), each.getValue().total()))
                .toList();
        List<Totals.OnDay> byDay = inOrder(days, Comparator.naturalOrder())
                .map(each -> new Totals.OnDay(each.getKey(), each.getValue().total()))
                .toList();
        List<Totals.OfSize> bySize = new ArrayList<>(sizes.length);
        for (SizeClass size : SizeClass.values()) {
            bySize.add(new Totals.OfSize(size, sizes[size.ordinal()].total()));
        }
        Totals.Beside beside = new Totals.Beside(
                isThen ? null : total(Line.HELD),
                total(Line.ONLINE),
                total(Line.COUNTER_EVENT),
                total(Line.CANCELLED),
                severalDays.total());
        return new Totals(call, asOf, total(Line.TOTAL), byCountry, byDay, bySize, beside);
    }

    /** The sums of which there is something. */
    private static <K extends @Nullable Object> Stream<Map.Entry<K, Sum>> inOrder(
            Map<K, Sum> sums, Comparator<? super K> order) {
        return sums.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey(order));
    }

    private Total total(Line line) {
        return lines[line.ordinal()].total();
    }

    /** In the order of country and region; the same object until something changes. */
    List<Totals.InRegion> byRegion() {
        List<Totals.InRegion> known = madeRegions;
        if (known == null) {
            known = inOrder(regions, Town.ORDER)
                    .map(each -> new Totals.InRegion(
                            each.getKey().country(),
                            each.getKey().region(),
                            each.getValue().total()))
                    .toList();
            madeRegions = known;
        }
        return known;
    }

    /** In the order of towns; the same object until something changes. */
    List<Totals.InTown> byTown() {
        List<Totals.InTown> known = madeTowns;
        if (known == null) {
            known = towns.entrySet().stream()
                    .filter(each -> byTown.get(each.getValue()).events() > 0)
                    .sorted(Map.Entry.comparingByKey(Town.ORDER))
                    .map(each -> new Totals.InTown(
                            each.getKey(),
                            byTown.get(each.getValue()).total(1, each.getKey().country() == null ? 0 : 1)))
                    .toList();
            madeTowns = known;
        }
        return known;
    }
}
