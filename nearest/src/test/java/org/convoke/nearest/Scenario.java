package org.convoke.nearest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random entries, changes and questions of one {@link World}; the same seed makes the same ones. */
final class Scenario {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 25);
    private static final int DAYS = 6;
    private static final int CALLS = 4;
    private static final long FEATURES = 0b1011L | Long.MIN_VALUE;

    private final World world;
    private final SplittableRandom random;
    private int lastId;

    Scenario(World world, SplittableRandom random) {
        this.world = world;
        this.random = random;
    }

    /** So many entries with new ids. */
    List<NearestEntry> entries(int count) {
        List<NearestEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(newId()));
        }
        return entries;
    }

    /** Up to so many changes that fit one after another onto what is held. */
    List<NearestChange> changes(List<NearestEntry> held, int count) {
        List<NearestEntry> left = new ArrayList<>(held);
        List<NearestChange> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int kind = left.isEmpty() ? 0 : random.nextInt(3);
            NearestEntry before = kind == 0 ? entry(newId()) : left.remove(random.nextInt(left.size()));
            NearestEntry after = kind == 2 ? entry(before.id()) : before;
            changes.add(
                    switch (kind) {
                        case 0 -> new NearestChange.Added(before);
                        case 1 -> new NearestChange.Removed(before);
                        default -> new NearestChange.Replaced(before, after);
                    });
            if (kind != 1) {
                left.add(after);
            }
        }
        return changes;
    }

    /** A question from somewhere in this world, or from anywhere. */
    NearestQuery query() {
        LatLon position = (random.nextInt(3) == 0 ? World.EVEN : world).position(random);
        NearestQuery query = NearestQuery.at(position, day(DAYS + 1)).withLimit(limit());
        if (random.nextBoolean()) {
            query = query.withLastDay(query.firstDay().plusDays(random.nextInt(DAYS)));
        }
        if (random.nextInt(8) == 0) {
            query = NearestQuery.at(position, LocalDate.MIN).withLastDay(LocalDate.MAX);
        }
        if (random.nextInt(3) == 0) {
            query = query.withCall(random.nextInt(CALLS + 1));
        }
        if (random.nextInt(3) == 0) {
            query = query.withFeatures(random.nextLong() & FEATURES);
        }
        if (random.nextInt(3) == 0) {
            query = query.withinMeters(Math.pow(10, random.nextDouble(-2, 7.4)));
        }
        return query;
    }

    private NearestEntry entry(String id) {
        LocalDate day = day(DAYS);
        int longer = random.nextInt(4) == 0 ? random.nextInt(DAYS) : 0;
        int call = Math.min(random.nextInt(CALLS), random.nextInt(CALLS));
        long features = random.nextBoolean() ? 0 : random.nextLong() & FEATURES;
        return new NearestEntry(id, call, day, day.plusDays(longer), world.position(random), features);
    }

    private LocalDate day(int days) {
        return FIRST_DAY.plusDays(random.nextInt(days));
    }

    private int limit() {
        return switch (random.nextInt(5)) {
            case 0 -> 1;
            case 1 -> random.nextInt(1, 100);
            case 2 -> Integer.MAX_VALUE;
            default -> 10;
        };
    }

    /** Thirteen characters that do not grow with the count, so that the order of ids is not that of adding. */
    private String newId() {
        lastId++;
        String text = Long.toString(Long.reverse(lastId * 0x9E3779B97F4A7C15L) >>> 1, 36);
        String padded = "z".repeat(4) + "0".repeat(13 - text.length()) + text;
        return padded.substring(padded.length() - 13);
    }
}
