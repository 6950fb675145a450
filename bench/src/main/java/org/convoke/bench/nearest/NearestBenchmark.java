package org.convoke.bench.nearest;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.convoke.nearest.LatLon;
import org.convoke.nearest.MemoryNearestIndex;
import org.convoke.nearest.NearestHit;
import org.convoke.nearest.NearestQuery;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds for the ten nearest of the memory index, from positions in rotation, over events clustered like towns. For
 * comparing two states of the code on one machine:
 *
 * <pre>make jmh</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx4g")
public class NearestBenchmark {

    private static final long SEED = 20_260_926;
    private static final int ASKERS = 16_384;

    /** Events, of which a tenth is on the day asked for. */
    @Param({"1000000", "10000000"})
    private int events;

    private MemoryNearestIndex index = MemoryNearestIndex.empty();
    private LatLon[] askers = new LatLon[0];
    private int turn;

    /** Builds the index. */
    @Setup
    public void build() {
        TownEvents towns = new TownEvents(events, SEED);
        MemoryNearestIndex.Builder builder = MemoryNearestIndex.builder();
        towns.forEach(builder::add);
        index = builder.build();
        askers = towns.askers(ASKERS);
    }

    /** On the day that holds a tenth. */
    @Benchmark
    public List<NearestHit> oneDay() {
        return index.nearest(next());
    }

    /** On that day or any later one of the year. */
    @Benchmark
    public List<NearestHit> anyDay() {
        return index.nearest(next().withLastDay(TownEvents.BIG_DAY.plusDays(TownEvents.DAYS)));
    }

    private NearestQuery next() {
        turn = (turn + 1) % ASKERS;
        return NearestQuery.at(askers[turn], TownEvents.BIG_DAY);
    }
}
