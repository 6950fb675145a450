package org.convoke.turnout;

import java.util.List;
import org.convoke.count.SourceClass;

/**
 * Four ways to bring the reports of one event together, which those who count crowds have used. All begin alike: within a
 * class of sources copies of one story count once, and the class says the lower median of its lows to that of its highs.
 * What the rules do to the sum of one day is in docs/turnout.md.
 */
public enum MergeRule {

    /** What the maker of the list settled on. */
    AS_PUBLISHED {
        @Override
        public Range merge(List<Stated> reports) {
            return ClassRanges.of(reports, SourceClass.COMPILER);
        }
    },

    /** The smallest low to the largest high of any class (Crowd Counting Consortium). */
    ENVELOPE {
        @Override
        public Range merge(List<Stated> reports) {
            Range envelope = Range.NONE;
            for (Range range : ClassRanges.of(reports, SourceClass::isReport)) {
                envelope = envelope.or(range);
            }
            return envelope;
        }
    },

    /** The lower median of the classes' lows to the lower median of their highs. */
    LOWER_MEDIANS {
        @Override
        public Range merge(List<Stated> reports) {
            return LowerMedian.of(ClassRanges.of(reports, SourceClass::isReport));
        }
    },

    /** What the officials say where they say anything, else the envelope. */
    OFFICIAL_FIRST {
        @Override
        public Range merge(List<Stated> reports) {
            Range official = ClassRanges.of(reports, SourceClass.OFFICIAL);
            return official.isEmpty() ? ENVELOPE.merge(reports) : official;
        }
    };

    /** What the rule makes of the reports of one event; none when no report is of the classes that it asks. */
    public abstract Range merge(List<Stated> reports);
}
