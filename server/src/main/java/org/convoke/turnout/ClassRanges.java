package org.convoke.turnout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.convoke.count.SourceClass;

/**
 * What each class of sources says of one event: the lower medians over its stories. In the order of the classes; those that
 * say nothing are left out.
 */
final class ClassRanges {

    private static final SourceClass[] CLASSES = SourceClass.values();

    private ClassRanges() {}

    /** The ranges of the classes that are asked for. */
    static List<Range> of(List<Stated> reports, Predicate<SourceClass> classes) {
        List<Range> ranges = new ArrayList<>(reports.size());
        for (SourceClass each : CLASSES) {
            if (classes.test(each)) {
                Range range = of(reports, each);
                if (!range.isEmpty()) {
                    ranges.add(range);
                }
            }
        }
        return ranges;
    }

    /** The range of one class; none when it says nothing. */
    static Range of(List<Stated> reports, SourceClass source) {
        List<Stated> own = new ArrayList<>(reports.size());
        for (Stated report : reports) {
            if (report.source() == source) {
                own.add(report);
            }
        }
        return own.isEmpty() ? Range.NONE : LowerMedian.of(Stories.of(own));
    }
}
