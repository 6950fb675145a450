package org.convoke.bench.nearest;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.convoke.nearest.LatLon;
import org.convoke.nearest.NearestEntry;

/**
 * Made-up events that lie as real ones do: in towns, a few of them large, the towns crowded in regions, over a year of which
 * one day holds a tenth. The same count and seed make the same events.
 *
 * @param count how many events
 * @param seed of all chance
 */
record TownEvents(int count, long seed) {

    /** The day that holds a tenth of the events. */
    static final LocalDate BIG_DAY = LocalDate.of(2026, 9, 26);

    static final int DAYS = 365;

    private static final int REGIONS = 300;
    private static final int TOWNS = 20_000;

    /** Hands all events over, in no meaningful order, as entries of call 0 on one day each. */
    void forEach(Consumer<NearestEntry> taker) {
        Places places = new Places(seed);
        SplittableRandom random = new SplittableRandom(seed + 1);
        for (int i = 0; i < count; i++) {
            int day = random.nextInt(10) == 0 ? 0 : random.nextInt(1, DAYS);
            taker.accept(NearestEntry.of(id(i), 0, BIG_DAY.plusDays(day), places.next(random)));
        }
    }

    /** Positions of people who ask: nine in ten live in a town, one in ten is anywhere. */
    LatLon[] askers(int number) {
        Places places = new Places(seed);
        SplittableRandom random = new SplittableRandom(seed + 2);
        LatLon[] askers = new LatLon[number];
        for (int i = 0; i < number; i++) {
            askers[i] = random.nextInt(10) == 0 ? anywhere(random) : places.next(random);
        }
        return askers;
    }

    /** Thirteen characters whose order has nothing to do with the number. */
    static String id(int number) {
        String digits = Long.toString((number + 1) * 0x9E3779B97F4A7C15L >>> 1, 36);
        return "0".repeat(13 - digits.length()) + digits;
    }

    private static LatLon anywhere(SplittableRandom random) {
        return LatLon.of(Math.toDegrees(Math.asin(random.nextDouble(-1, 1))), random.nextDouble(-180, 180));
    }

    /** Towns in regions; the weight of a town falls with its rank, as town sizes do (Zipf). */
    private static final class Places {

        private final double[] lats = new double[TOWNS];
        private final double[] lons = new double[TOWNS];

        Places(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            LatLon[] regions = new LatLon[REGIONS];
            for (int i = 0; i < REGIONS; i++) {
                regions[i] = LatLon.of(random.nextDouble(-45, 65), random.nextDouble(-180, 180));
            }
            for (int i = 0; i < TOWNS; i++) {
                LatLon region = regions[random.nextInt(REGIONS)];
                lats[i] = region.latitude() + 2 * random.nextGaussian();
                lons[i] = region.longitude() + 2 * random.nextGaussian();
            }
        }

        LatLon next(SplittableRandom random) {
            int town = (int) Math.min(TOWNS - 1, 10 * (Math.pow(TOWNS / 10.0 + 1, random.nextDouble()) - 1));
            double spread = 0.01 + 0.1 / (1 + town / 100.0);
            double lat = Math.clamp(lats[town] + spread * random.nextGaussian(), -90, 90);
            double lon = lons[town] + spread * random.nextGaussian();
            return LatLon.of(lat, lon - 360 * Math.floor((lon + 180) / 360));
        }
    }
}
