package org.convoke.turnout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reports of one class without the copies: those with the same address or file, or with the same two numbers, are one story.
 * That two people of one class agree by chance cannot be told from one having copied the other, and the careful reading is
 * the one that counts less.
 */
final class Stories {

    /** What the lower median makes of two is the same whether they are one story or two. */
    private static final int ALIKE_EITHER_WAY = 2;

    private Stories() {}

    /** One range a story, in the order of the first report of each; a story that gives several has its lower medians. */
    static List<Range> of(List<Stated> reports) {
        if (reports.size() <= ALIKE_EITHER_WAY) {
            return reports.stream().map(Stated::range).toList();
        }
        int[] parents = new int[reports.size()];
        Arrays.setAll(parents, i -> i);
        Map<Object, Integer> firsts = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            Stated report = reports.get(i);
            join(parents, i, firsts.putIfAbsent(report.range(), i));
            if (report.story() != null) {
                join(parents, i, firsts.putIfAbsent(report.story(), i));
            }
        }
        Map<Integer, List<Range>> stories = new TreeMap<>();
        for (int i = 0; i < parents.length; i++) {
            stories.computeIfAbsent(root(parents, i), unused -> new ArrayList<>())
                    .add(reports.get(i).range());
        }
        return stories.values().stream().map(LowerMedian::of).toList();
    }

    private static void join(int[] parents, int report, @Nullable Integer first) {
        if (first != null) {
            int a = root(parents, report);
            int b = root(parents, first);
            parents[Math.max(a, b)] = Math.min(a, b);
        }
    }

    private static int root(int[] parents, int report) {
        int at = report;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
