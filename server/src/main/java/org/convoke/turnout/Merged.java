package org.convoke.turnout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convoke.count.SourceClass;
import org.jspecify.annotations.Nullable;

/**
 * What the reports of one event come to. The two ranges stand side by side; neither is ever averaged to one number.
 *
 * @param reported from the smallest low to the largest high that anybody reports; where a coordinator decided, what was
 *     decided
 * @param central the lower median of the lows to the lower median of the highs over the classes of sources
 * @param floor the lowest figure with a stated method or from an office or a newspaper; absent when there is none
 */
public record Merged(
        Range reported, Range central, @Nullable Long floor) {

    /** Nothing is reported. */
    public static final Merged NOTHING = new Merged(Range.NONE, Range.NONE, null);

    /**
     * Brings the reports of one event together. What the maker of a list settled on stands for the reports of that list in the
     * reported range; the central range asks the reports themselves and falls back on such figures when there is none.
     *
     * @param decided what a coordinator decided; none when nobody did
     */
    public static Merged of(List<Stated> reports, Range decided) {
        if (reports.isEmpty()) {
            return decided.isEmpty() ? NOTHING : new Merged(decided, decided, null);
        }
        if (reports.size() == 1) {
            Stated only = reports.getFirst();
            return new Merged(decided.isEmpty() ? only.range() : decided, only.range(), floor(reports));
        }
        Range central = MergeRule.LOWER_MEDIANS.merge(reports);
        return new Merged(
                decided.isEmpty() ? reported(reports) : decided,
                central.isEmpty() ? MergeRule.AS_PUBLISHED.merge(reports) : central,
                floor(reports));
    }

    private static Range reported(List<Stated> reports) {
        Range range = Range.NONE;
        Set<String> settled = Set.of();
        for (Stated report : reports) {
            if (report.source() == SourceClass.COMPILER) {
                range = range.or(report.range());
                if (report.list() != null) {
                    settled = settled.isEmpty() ? new HashSet<>() : settled;
                    settled.add(report.list());
                }
            }
        }
        return range.or(MergeRule.ENVELOPE.merge(settled.isEmpty() ? reports : without(settled, reports)));
    }

    private static List<Stated> without(Set<String> lists, List<Stated> reports) {
        List<Stated> others = new ArrayList<>(reports);
        others.removeIf(report -> report.list() != null && lists.contains(report.list()));
        return others;
    }

    private static @Nullable Long floor(List<Stated> reports) {
        Long lowest = null;
        for (Stated report : reports) {
            Range range = report.range();
            if (report.isDocumented() && range.hasLow() && (lowest == null || range.lowToAdd() < lowest)) {
                lowest = range.lowToAdd();
            }
        }
        return lowest;
    }
}
