package org.convoke.turnout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.convoke.count.SourceClass;
import org.jspecify.annotations.Nullable;

/** The rules with sets, sorting and comparing all with all. */
final class SlowMerge {

    private SlowMerge() {}

    static Range envelope(List<Stated> reports) {
        TreeSet<Long> lows = new TreeSet<>();
        TreeSet<Long> highs = new TreeSet<>();
        for (Range range : classes(reports)) {
            range.low().ifPresent(lows::add);
            range.high().ifPresent(highs::add);
        }
        return range(lows.isEmpty() ? null : lows.first(), highs.isEmpty() ? null : highs.last());
    }

    static Range medians(List<Stated> reports) {
        return median(classes(reports));
    }

    static Range reported(List<Stated> reports) {
        List<Range> ranges = new ArrayList<>();
        List<Stated> rest = new ArrayList<>(reports);
        for (Stated report : reports) {
            if (report.source() == SourceClass.COMPILER) {
                ranges.add(report.range());
                rest.removeIf(each -> each.list() != null && each.list().equals(report.list()));
            }
        }
        ranges.add(envelope(rest));
        Long low = null;
        Long high = null;
        for (Range range : ranges) {
            if (range.hasLow() && (low == null || range.lowToAdd() < low)) {
                low = range.lowToAdd();
            }
            if (!range.isEmpty() && (high == null || range.highToAdd() > high)) {
                high = range.highToAdd();
            }
        }
        return range(low, high);
    }

    /** What makers of lists settled on. */
    static Range compiled(List<Stated> reports) {
        return ofClass(reports, SourceClass.COMPILER);
    }

    private static List<Range> classes(List<Stated> reports) {
        List<Range> ranges = new ArrayList<>();
        for (SourceClass each : SourceClass.values()) {
            Range range = each == SourceClass.COMPILER ? Range.NONE : ofClass(reports, each);
            if (!range.isEmpty()) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    private static Range ofClass(List<Stated> reports, SourceClass source) {
        List<List<Stated>> stories = new ArrayList<>();
        for (Stated report : reports) {
            if (report.source() == source) {
                stories.add(new ArrayList<>(List.of(report)));
            }
        }
        while (joinOne(stories)) {}
        return median(stories.stream()
                .map(story -> median(story.stream().map(Stated::range).toList()))
                .toList());
    }

    private static boolean joinOne(List<List<Stated>> stories) {
        for (int i = 0; i < stories.size(); i++) {
            for (int j = i + 1; j < stories.size(); j++) {
                List<Stated> other = stories.get(j);
                if (stories.get(i).stream().anyMatch(x -> other.stream().anyMatch(y -> areCopies(x, y)))) {
                    stories.get(i).addAll(stories.remove(j));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean areCopies(Stated a, Stated b) {
        return a.range().equals(b.range()) || a.story() != null && a.story().equals(b.story());
    }

    private static Range median(List<Range> ranges) {
        List<Long> lows = new ArrayList<>();
        List<Long> highs = new ArrayList<>();
        for (Range range : ranges) {
            range.low().ifPresent(lows::add);
            range.high().ifPresent(highs::add);
        }
        Collections.sort(lows);
        Collections.sort(highs);
        Long low = lows.isEmpty() ? null : lows.get((lows.size() + 1) / 2 - 1);
        Long high = highs.isEmpty() ? null : highs.get((highs.size() + 1) / 2 - 1);
        return range(low, low != null && high != null && high < low ? low : high);
    }

    private static Range range(@Nullable Long low, @Nullable Long high) {
        if (high == null) {
            return Range.NONE;
        }
        return low == null ? Range.atMost(high) : Range.of(low, high);
    }
}
