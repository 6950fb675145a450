package org.convoke.demo;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How many came to an event, which nobody knows, and how those who tell of it see that: each in round numbers, hosts more of
 * them and offices fewer, as on real days. The median is that of a large one in 2017, 250 people. The same for the same event.
 *
 * @param people that came
 * @param random for whoever tells of it
 */
record DemoCrowd(long people, Random random) {

    /** What the alliance's second table has beside the first: what groups expected, and what it believes of them. */
    static final DemoTable.More TABLE =
            new DemoTable.More(List.of("Expected", "Attendance low", "Attendance high"), DemoCrowd::cells);

    private static final double MEDIAN = 250;

    /** Of the logarithm: a quarter of events are above some 730 people. */
    private static final double SPREAD = 1.6;

    private static final int MOST = 60_000;

    /** The crowd of an event by the number that its table gives it. */
    static DemoCrowd of(String id) {
        Random random = new Random(31L * id.hashCode());
        random.nextInt();
        long people = Math.round(MEDIAN * Math.exp(SPREAD * random.nextGaussian()));
        return new DemoCrowd(Math.clamp(people, 4, MOST), random);
    }

    private static List<String> cells(String id) {
        DemoCrowd crowd = of(id);
        boolean isExpected = crowd.happens(30);
        String expected = isExpected ? String.valueOf(crowd.told(random -> 0.5 + random.nextDouble())) : "";
        if (!crowd.happens(15)) {
            return List.of(expected, "", "");
        }
        long low = crowd.told(random -> 0.75 + random.nextDouble() / 5);
        return List.of(expected, String.valueOf(low), String.valueOf(Math.max(low, crowd.told(random -> 1.2))));
    }

    boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number as people say it: one digit and zeros up to a hundred, two from there. */
    long told(ToDoubleFunction<Random> share) {
        double seen = Math.max(1, people * share.applyAsDouble(random));
        int digits = seen < 20 ? 0 : (int) Math.floor(Math.log10(seen)) - (seen < 100 ? 0 : 1);
        long step = Math.round(Math.pow(10, digits));
        return Math.max(1, Math.round(seen / step) * step);
    }
}
