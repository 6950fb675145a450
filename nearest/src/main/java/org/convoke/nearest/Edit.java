package org.convoke.nearest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes on their way from one {@link Snapshot} to the next. For one thread; nobody sees anything before {@link #finish}, and
 * an edit given up has changed nothing.
 *
 * <p>What is taken out is marked dead in its segment. What is added becomes a new segment, which swallows its smaller
 * neighbours (the logarithmic method: J. L. Bentley and J. B. Saxe, "Decomposable searching problems I", Journal of Algorithms
 * 1(4), 1980): a shard of n points has few segments, each several times as large as the next, and a point is moved a few
 * log(n) times in its life, whether events come one by one or by the thousand.
 */
final class Edit {

    /** A segment up to this size is always rebuilt with what is added: it takes some 50 µs. */
    private static final int SMALL = 512;

    /** A segment is swallowed unless it is more than this many times as large as what swallows it. */
    private static final int RATIO = 2;

    private final Snapshot base;
    private final Map<String, NearestEntry> added = new LinkedHashMap<>();

    /** Copies of the segments of every shard touched. */
    private final Map<Shard, List<Segment>> touched = new HashMap<>();

    Edit(Snapshot base) {
        this.base = base;
    }

    /** Makes one change after those before it. */
    void apply(NearestChange change) {
        switch (change) {
            case NearestChange.Added(NearestEntry entry) -> add(entry);
            case NearestChange.Removed(NearestEntry entry) -> remove(entry);
            case NearestChange.Replaced(NearestEntry before, NearestEntry after) -> {
                remove(before);
                add(after);
            }
        }
    }

    /** The snapshot after the changes. */
    Snapshot finish() {
        PointBuffers buffers = new PointBuffers();
        for (NearestEntry entry : added.values()) {
            buffers.add(entry);
        }
        buffers.drain((shard, buffer) -> swallow(segments(shard), shard, buffer));
        touched.values().forEach(Edit::sweep);
        return base.with(touched);
    }

    private void add(NearestEntry entry) {
        if (added.putIfAbsent(entry.id(), entry) != null) {
            throw new IllegalArgumentException("added twice: " + entry.id());
        }
    }

    private void remove(NearestEntry entry) {
        if (added.remove(entry.id(), entry)) {
            return;
        }
        Shard first = Shard.of(entry.firstDay(), entry.call());
        Shard last = Shard.of(entry.lastDay(), entry.call());
        PointLookup lookup = new PointLookup(entry);
        for (Shard shard = first; shard.compareTo(last) <= 0; shard = shard.nextDay()) {
            if (!lookup.kill(segments(shard), shard.day() > first.day())) {
                throw new IllegalArgumentException("not held so: " + entry);
            }
        }
        if (lookup.isIn(segments(last.nextDay()), true)) {
            throw new IllegalArgumentException("held on more days: " + entry);
        }
    }

    private List<Segment> segments(Shard shard) {
        return touched.computeIfAbsent(
                shard,
                s -> new ArrayList<>(base.list(s).stream().map(Segment::copy).toList()));
    }

    /** Puts the added points beside the segments that are much larger, and in one with the rest. */
    private static void swallow(List<Segment> segments, Shard shard, PointBuffer buffer) {
        while (!segments.isEmpty()) {
            Segment smallest = segments.getLast();
            if (smallest.size() > SMALL && smallest.size() > RATIO * buffer.size()) {
                break;
            }
            smallest.copyTo(buffer);
            segments.removeLast();
        }
        segments.add(Segment.of(shard, buffer));
    }

    /** Drops the segments of which nothing is left, and rebuilds those of which more than half is dead. */
    private static void sweep(List<Segment> segments) {
        segments.removeIf(segment -> segment.live() == 0);
        segments.replaceAll(segment -> segment.live() < segment.size() / 2 ? segment.rebuilt() : segment);
    }
}
