package org.convoke.nearest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Points of any calls and days while they are collected. For one thread. */
final class PointBuffers {

    private final Map<Shard, PointBuffer> byShard = new HashMap<>();

    /** Adds one point for each day of the entry. */
    void add(NearestEntry entry) {
        Shard first = Shard.of(entry.firstDay(), entry.call());
        Shard last = Shard.of(entry.lastDay(), entry.call());
        for (Shard shard = first; shard.compareTo(last) <= 0; shard = shard.nextDay()) {
            byShard.computeIfAbsent(shard, s -> new PointBuffer()).add(entry, shard.day() > first.day());
        }
    }

    /** Hands every buffer over, in no order, and forgets them. */
    void drain(BiConsumer<Shard, PointBuffer> taker) {
        byShard.forEach(taker);
        byShard.clear();
    }
}
