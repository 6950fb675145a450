package org.convoke.bench.nearest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.convoke.nearest.NearestHit;
import org.convoke.nearest.NearestQuery;

/** A way to find the nearest events, loaded and ready; all give the same answers. */
interface Peer extends AutoCloseable {

    /** What the report calls it. */
    String name();

    /** The nearest, in the order of {@code NearestIndex}. */
    List<NearestHit> nearest(NearestQuery query) throws Exception;

    /** Seconds from events to answers. */
    double loadSeconds();

    /** Bytes it takes for each point, on the heap or on disk. */
    double bytesPerPoint();

    @Override
    void close() throws IOException, SQLException;
}
