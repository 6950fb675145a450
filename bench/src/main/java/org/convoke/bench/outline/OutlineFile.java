package org.convoke.bench.outline;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of land: whole numbers of seven bits a byte, the lowest first, all but the last byte with its highest bit set. First
 * the steps a degree has; then ring after ring how many points it has and for each, longitude before latitude, the steps from
 * the point before (at first from 0, 0): doubled, or if negative, doubled without the sign and less one. Longitudes go on beyond
 * 180 degrees where land crosses the date line.
 */
final class OutlineFile {

    private final int stepsPerDegree;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long longitude;
    private long latitude;

    private OutlineFile(int stepsPerDegree) {
        this.stepsPerDegree = stepsPerDegree;
    }

    /** Rounds the rings to steps and drops those that become points or lines by that. */
    static byte[] toBytes(List<Ring> rings, int stepsPerDegree) {
        OutlineFile file = new OutlineFile(stepsPerDegree);
        file.writeNumber(stepsPerDegree);
        rings.forEach(file::write);
        return file.bytes.toByteArray();
    }

    private void write(Ring ring) {
        List<long[]> points = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            long x = Math.round(ring.longitudes()[i] * stepsPerDegree);
            long y = Math.round(ring.latitudes()[i] * stepsPerDegree);
            if (points.isEmpty() || points.getLast()[0] != x || points.getLast()[1] != y) {
                points.add(new long[] {x, y});
            }
        }
        if (points.size() < Ring.MIN_POINTS) {
            return;
        }
        writeNumber(points.size());
        for (long[] point : points) {
            writeStep(point[0] - longitude);
            writeStep(point[1] - latitude);
            longitude = point[0];
            latitude = point[1];
        }
    }

    private void writeStep(long step) {
        writeNumber(step << 1 ^ step >> 63);
    }

    private void writeNumber(long number) {
        long rest = number;
        for (; rest > 127; rest >>>= 7) {
            bytes.write((int) (rest & 127 | 128));
        }
        bytes.write((int) rest);
    }
}
