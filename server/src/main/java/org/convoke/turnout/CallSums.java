package org.convoke.turnout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.convoke.call.CallSlug;
import org.jspecify.annotations.Nullable;

/** The sums of one call, kept as events come, change and go: a change costs the same however many there are. For one thread. */
final class CallSums {

    private static final Comparator<@Nullable String> UNKNOWN_LAST =
            Comparator.nullsLast(Comparator.<String>naturalOrder());

    private final CallSlug call;
    private final Map<Line, Sum> lines = new EnumMap<>(Line.class);
    private final Map<SizeClass, Sum> sizes = new EnumMap<>(SizeClass.class);
    private final Map<LocalDate, Sum> days = new TreeMap<>();
    private final Map<@Nullable String, Sum> countries = new TreeMap<>(UNKNOWN_LAST);
    private final Map<Town, Sum> regions = new TreeMap<>(Town.ORDER);
    private final Map<Town, Sum> towns = new TreeMap<>(Town.ORDER);
    private final Sum severalDays = new Sum();
    private @Nullable Instant changed;
    private @Nullable Totals made;

    CallSums(CallSlug call) {
        this.call = call;
        for (Line line : Line.values()) {
            lines.put(line, new Sum());
        }
        for (SizeClass size : SizeClass.values()) {
            sizes.put(size, new Sum());
        }
    }

    /** @param turnout absent when nothing is reported of the event */
    void add(Cell cell, @Nullable EventTurnout turnout) {
        each(cell, turnout, sum -> {
            sum.addEvent(cell.town());
            if (turnout != null) {
                sum.add(turnout, 1);
            }
        });
    }

    /** Takes out what was put in with the same values. */
    void remove(Cell cell, @Nullable EventTurnout turnout) {
        each(cell, turnout, sum -> {
            sum.removeEvent(cell.town());
            if (turnout != null) {
                sum.add(turnout, -1);
            }
        });
        days.values().removeIf(Sum::isEmpty);
        Town town = cell.town();
        countries.computeIfPresent(town.country(), (key, sum) -> sum.isEmpty() ? null : sum);
        regions.computeIfPresent(region(town), (key, sum) -> sum.isEmpty() ? null : sum);
        towns.computeIfPresent(town, (key, sum) -> sum.isEmpty() ? null : sum);
    }

    private void each(Cell cell, @Nullable EventTurnout turnout, Consumer<Sum> change) {
        made = null;
        lines.computeIfPresent(cell.line(), (line, sum) -> changed(sum, change));
        if (cell.line() != Line.TOTAL) {
            return;
        }
        Town town = cell.town();
        SizeClass size = turnout == null ? SizeClass.UNKNOWN : turnout.size();
        sizes.computeIfPresent(size, (key, sum) -> changed(sum, change));
        change.accept(countries.computeIfAbsent(town.country(), key -> new Sum()));
        change.accept(regions.computeIfAbsent(region(town), key -> new Sum()));
        change.accept(towns.computeIfAbsent(town, Sum::of));
        if (cell.day() != null) {
            change.accept(days.computeIfAbsent(cell.day(), key -> new Sum()));
        }
        if (cell.isSeveralDays()) {
            change.accept(severalDays);
        }
    }

    private static Sum changed(Sum sum, Consumer<Sum> change) {
        change.accept(sum);
        return sum;
    }

    private static Town region(Town town) {
        return new Town(town.country(), town.region(), null);
    }

    /** Remembers when a report or a ruling was made. */
    void note(Instant when) {
        if (changed == null || when.isAfter(changed)) {
            changed = when;
            made = null;
        }
    }

    /** The sums as they are now; the same object until one changes. */
    Totals totals(long logSize) {
        Totals known = made;
        if (known == null) {
            known = make(logSize);
            made = known;
        }
        return known;
    }

    private Totals make(long logSize) {
        List<Totals.InCountry> byCountry = new ArrayList<>(countries.size());
        countries.forEach((country, sum) -> byCountry.add(new Totals.InCountry(country, sum.total())));
        List<Totals.OnDay> byDay = new ArrayList<>(days.size());
        days.forEach((day, sum) -> byDay.add(new Totals.OnDay(day, sum.total())));
        List<Totals.OfSize> bySize = new ArrayList<>(sizes.size());
        sizes.forEach((size, sum) -> bySize.add(new Totals.OfSize(size, sum.total())));
        Totals.Beside beside = new Totals.Beside(
                total(Line.HELD),
                total(Line.ONLINE),
                total(Line.COUNTER_EVENT),
                total(Line.CANCELLED),
                severalDays.total());
        Totals.AsOf asOf = new Totals.AsOf(changed, logSize);
        return new Totals(call, asOf, total(Line.TOTAL), byCountry, byDay, bySize, beside);
    }

    private Total total(Line line) {
        Sum sum = lines.get(line);
        return sum == null ? Total.NONE : sum.total();
    }

    List<Totals.InRegion> byRegion() {
        List<Totals.InRegion> byRegion = new ArrayList<>(regions.size());
        regions.forEach((town, sum) -> byRegion.add(new Totals.InRegion(town.country(), town.region(), sum.total())));
        return List.copyOf(byRegion);
    }

    List<Totals.InTown> byTown() {
        List<Totals.InTown> byTown = new ArrayList<>(towns.size());
        towns.forEach((town, sum) -> byTown.add(new Totals.InTown(town, sum.total())));
        return List.copyOf(byTown);
    }
}
