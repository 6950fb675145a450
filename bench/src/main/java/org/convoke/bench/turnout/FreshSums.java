package org.convoke.bench.turnout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.convoke.count.Claim;
import org.convoke.store.Store;
import org.convoke.turnout.Merged;
import org.convoke.turnout.Range;
import org.convoke.turnout.Stated;
import org.convoke.turnout.TurnoutFollower;

/** Adds up once, in a process that has just begun. */
record FreshSums(Path folder) {

    /** Where the sums come from. */
    enum Way {
        KEPT("totals from the sums that a server kept"),
        REPORTS("totals from the reports in the store"),
        MEMORY("as many reports merged in memory");

        private final String text;

        Way(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Gives back how many milliseconds it took. */
    double run(Way way) {
        try (Store store = Store.open(folder)) {
            int events = store.read(connection -> {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("select count(*) from event")) {
                    return row.getInt(1);
                }
            });
            return switch (way) {
                case KEPT -> kept(store);
                case REPORTS -> reports(store);
                case MEMORY -> memory(events);
            };
        }
    }

    private static double kept(Store store) {
        long began = System.nanoTime();
        try (TurnoutFollower follower = TurnoutFollower.resuming(store)) {
            follower.totals(TurnoutBench.CALL);
            return TurnoutBench.millisSince(began);
        }
    }

    private static double reports(Store store) {
        long began = System.nanoTime();
        TurnoutFollower.totalsNow(store, TurnoutBench.CALL);
        return TurnoutBench.millisSince(began);
    }

    private static double memory(int events) {
        Random random = new Random(TurnoutBench.SEED);
        List<List<Stated>> stated = new ArrayList<>(events);
        for (int i = 0; i < events; i++) {
            List<Stated> ofOne = new ArrayList<>(TurnoutBench.REPORTS_PER_EVENT);
            for (int j = 0; j < TurnoutBench.REPORTS_PER_EVENT; j++) {
                Claim claim = TurnoutBench.claim(random);
                ofOne.add(new Stated(claim.source(), Range.of(claim.figure()), false, "1", null));
            }
            stated.add(ofOne);
        }
        long began = System.nanoTime();
        long low = 0;
        for (List<Stated> ofOne : stated) {
            Merged merged = Merged.of(ofOne, Range.NONE);
            low += merged.reported().low().orElse(0) + merged.central().low().orElse(0);
        }
        double millis = TurnoutBench.millisSince(began);
        if (low == 0) {
            throw new IllegalStateException("nothing was added up");
        }
        return millis;
    }
}
