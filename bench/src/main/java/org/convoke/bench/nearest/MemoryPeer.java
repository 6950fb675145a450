package org.convoke.bench.nearest;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.convoke.nearest.MemoryNearestIndex;
import org.convoke.nearest.NearestHit;
import org.convoke.nearest.NearestQuery;

/**
 * Ours.
 *
 * @param loadSeconds from entries to answers, the generator's own time subtracted
 * @param bytesPerPoint growth of the heap after a full collection
 */
record MemoryPeer(MemoryNearestIndex index, double loadSeconds, double bytesPerPoint) implements Peer {

    static MemoryPeer load(TownEvents events) {
        double generation = seconds(() -> events.forEach(entry -> {}));
        long before = heapBytes();
        long start = System.nanoTime();
        MemoryNearestIndex.Builder builder = MemoryNearestIndex.builder();
        events.forEach(builder::add);
        MemoryNearestIndex index = builder.build();
        double whole = (System.nanoTime() - start) / 1e9;
        double bytes = (double) (heapBytes() - before) / index.points();
        return new MemoryPeer(index, Math.max(0, whole - generation), bytes);
    }

    @Override
    public String name() {
        return "Convoke, in memory";
    }

    @Override
    public List<NearestHit> nearest(NearestQuery query) {
        return index.nearest(query);
    }

    @Override
    public void close() {}

    private static long heapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
