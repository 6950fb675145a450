package org.convoke.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of the land of the globe, from the files that the map of the pages is drawn of (Natural Earth 1:50m, decision
 * 0038). They draw no borders.
 */
final class Land {

    private final List<Ring> rings;

    private Land(List<Ring> rings) {
        this.rings = List.copyOf(rings);
    }

    /**
     * A coast that closes; also that of a lake, which lies within another.
     *
     * @param latitudes of its points, in degrees
     * @param longitudes beyond 180 where it crosses the date line
     */
    @SuppressWarnings("ArrayRecordComponent") // read by this package alone, which leaves it as it is
    record Ring(float[] latitudes, float[] longitudes) {

        int size() {
            return latitudes.length;
        }
    }

    List<Ring> rings() {
        return rings;
    }

    /** The outline for the whole globe. */
    static Land far() {
        return Far.LAND;
    }

    /** The finer outline for parts of it. */
    static Land near() {
        return Near.LAND;
    }

    private static final class Far {
        static final Land LAND = read("/org/convoke/site/land-far.bin");
    }

    private static final class Near {
        static final Land LAND = read("/org/convoke/site/land-near.bin");
    }

    private static Land read(String resource) {
        try (InputStream in = Land.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the jar");
            }
            return new Land(new Steps(in.readAllBytes()).rings());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " from the jar", e);
        }
    }

    /** Numbers of seven bits a byte, lowest first; steps from point to point have their sign in the lowest bit. */
    private static final class Steps {

        private final byte[] bytes;
        private int at;

        Steps(byte[] bytes) {
            this.bytes = bytes;
        }

        List<Ring> rings() {
            float stepsPerDegree = number();
            List<Ring> rings = new ArrayList<>();
            int longitude = 0;
            int latitude = 0;
            while (at < bytes.length) {
                Ring ring = ring(number());
                for (int i = 0; i < ring.size(); i++) {
                    longitude += step();
                    latitude += step();
                    ring.longitudes()[i] = longitude / stepsPerDegree;
                    ring.latitudes()[i] = latitude / stepsPerDegree;
                }
                rings.add(ring);
            }
            return rings;
        }

        private static Ring ring(int points) {
            return new Ring(new float[points], new float[points]);
        }

        private int step() {
            int value = number();
            return value >>> 1 ^ -(value & 1);
        }

        private int number() {
            int value = 0;
            int shift = 0;
            while (true) {
                byte each = bytes[at++];
                value |= (each & 127) << shift;
                if (each >= 0) {
                    return value;
                }
                shift += 7;
            }
        }
    }
}
