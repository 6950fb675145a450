package org.convoke.bench.place;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.convoke.nearest.LatLon;
import org.convoke.place.Gazetteer;
import org.convoke.place.Place;
import org.convoke.place.PlaceSearch;

/**
 * Types the names of towns letter by letter and times each suggestion, in processor time of the thread, so that other
 * work on the machine does not count; then says what the gazetteer weighs on the heap.
 */
final class SuggestBench {

    private static final long SEED = 1;
    private static final int ROUNDS = 5;
    private static final List<String> COUNTRIES = List.of("", "US", "DE", "IR", "AD", "");

    private SuggestBench() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Gazetteer gazetteer = Gazetteer.open();
        System.out.printf("open %d ms%n", (System.nanoTime() - start) / 1_000_000);
        PlaceSearch search = gazetteer.search();
        List<String> prefixes = prefixes(gazetteer);
        for (int round = 1; round <= ROUNDS; round++) {
            print(round, micros(search, prefixes));
        }
        gazetteer.zoneAt(LatLon.of(52.5, 13.4));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "heap in use %.1f MB, town %s%n",
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
                search.suggest("berlin", null, 1).getFirst().id());
    }

    /** Every beginning of 600 towns' names. */
    private static List<String> prefixes(Gazetteer gazetteer) {
        Random random = new Random(SEED);
        List<String> prefixes = new ArrayList<>();
        for (String country : List.of("US", "DE", "FR", "IR", "BR", "CN")) {
            List<Place> towns = gazetteer.largestTowns(country, 1_000);
            for (int i = 0; i < 100; i++) {
                String name = towns.get(random.nextInt(towns.size())).name();
                for (int end = 1; end <= name.length(); end++) {
                    prefixes.add(name.substring(0, end));
                }
            }
        }
        return prefixes;
    }

    private static double[] micros(PlaceSearch search, List<String> prefixes) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] micros = new double[prefixes.size()];
        for (int i = 0; i < micros.length; i++) {
            String country = COUNTRIES.get(i % COUNTRIES.size());
            long start = threads.getCurrentThreadCpuTime();
            search.suggest(prefixes.get(i), country.isEmpty() ? null : country, 10);
            micros[i] = (threads.getCurrentThreadCpuTime() - start) / 1e3;
        }
        Arrays.sort(micros);
        return micros;
    }

    private static void print(int round, double[] micros) {
        System.out.printf(
                "round %d, %,d suggestions: p50 %.0f µs, p99 %.0f µs, max %.0f µs%n",
                round,
                micros.length,
                micros[micros.length / 2],
                micros[micros.length * 99 / 100],
                micros[micros.length - 1]);
    }
}
