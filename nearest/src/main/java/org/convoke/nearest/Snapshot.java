package org.convoke.nearest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All segments of an index at one moment. Immutable, so that readers need no lock. */
final class Snapshot {

    /** By shard; the larger segments of a shard first, as they leave the least to the others. */
    private static final Comparator<Segment> ORDER = Comparator.comparing(Segment::shard)
            .thenComparing(Comparator.comparingInt(Segment::size).reversed());

    private final Segment[] segments;

    private Snapshot(Segment[] segments) {
        this.segments = segments;
    }

    /** Of segments in any order. */
    static Snapshot of(Collection<Segment> segments) {
        return new Snapshot(segments.stream().sorted(ORDER).toArray(Segment[]::new));
    }

    /** This one, where the segments of some shards are replaced. */
    Snapshot with(Map<Shard, List<Segment>> replaced) {
        Set<Shard> shards = new HashSet<>(replaced.keySet());
        List<Segment> next = new ArrayList<>(segments.length + shards.size());
        for (Segment segment : segments) {
            if (!shards.contains(segment.shard())) {
                next.add(segment);
            }
        }
        replaced.values().forEach(next::addAll);
        return of(next);
    }

    /** The segments of one shard. */
    List<Segment> list(Shard shard) {
        return Arrays.asList(segments).subList(ceiling(shard), ceiling(new Shard(shard.day(), shard.call() + 1)));
    }

    /** The best points for a query. */
    List<NearestHit> nearest(NearestQuery query) {
        Candidates candidates = new Candidates(query.limit(), query.withinMeters());
        Target target = Target.of(query);
        int firstDay = day(query.firstDay().toEpochDay());
        int lastDay = day(query.lastDay().toEpochDay());
        int firstCall = query.call().orElse(0);
        int lastCall = query.call().orElse(Integer.MAX_VALUE);
        int i = ceiling(new Shard(firstDay, firstCall));
        while (i < segments.length && segments[i].shard().day() <= lastDay) {
            Shard shard = segments[i].shard();
            if (shard.call() < firstCall) {
                i = ceiling(new Shard(shard.day(), firstCall));
            } else if (shard.call() > lastCall) {
                i = ceiling(new Shard(shard.day() + 1, firstCall));
            } else {
                new TreeSearch(segments[i++], shard.day() > firstDay, target, candidates).run();
            }
        }
        return candidates.drain();
    }

    /** Points in all segments, those taken out included until they are swept. */
    long points() {
        return Arrays.stream(segments).mapToLong(Segment::size).sum();
    }

    /** What the segments take, in bytes. */
    long bytes() {
        return Arrays.stream(segments).mapToLong(Segment::bytes).sum();
    }

    /** The first segment of this shard or a later one. */
    private int ceiling(Shard shard) {
        int low = 0;
        int high = segments.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments[middle].shard().compareTo(shard) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int day(long epochDay) {
        return Math.clamp(epochDay, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
