package org.convoke.turnout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.convoke.count.SourceClass;
import org.jspecify.annotations.Nullable;

/**
 * What each class of sources says of one event: the lower medians over its stories. In the order of the classes; those that
 * say nothing are left out.
 */
final class ClassRanges {

    private static final SourceClass[] CLASSES = SourceClass.values();

    private ClassRanges() {}

    /** The ranges of the classes that are asked for. */
    static List<Range> of(List<Stated> reports, Predicate<SourceClass> classes) {
        @Nullable Range[] first = new @Nullable Range[CLASSES.length];
        int several = 0;
        int said = 0;
        for (Stated report : reports) {
            int source = report.source().ordinal();
            if (first[source] != null) {
                several |= 1 << source;
            } else if (classes.test(report.source())) {
                first[source] = report.range();
                said++;
            }
        }
        List<Range> ranges = new ArrayList<>(said);
        for (SourceClass each : CLASSES) {
            Range range = first[each.ordinal()];
            if (range != null) {
                ranges.add((several & 1 << each.ordinal()) == 0 ? range : LowerMedian.of(stories(reports, each)));
            }
        }
        return ranges;
    }

    /** The range of one class; none when it says nothing. */
    static Range of(List<Stated> reports, SourceClass source) {
        List<Range> only = of(reports, each -> each == source);
        return only.isEmpty() ? Range.NONE : only.getFirst();
    }

    private static List<Range> stories(List<Stated> reports, SourceClass source) {
        List<Stated> own = new ArrayList<>(reports.size());
        for (Stated report : reports) {
            if (report.source() == source) {
                own.add(report);
            }
        }
        return Stories.of(own);
    }
}
