package org.convoke.bench.outline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Reads the rings out of a quantized TopoJSON file: lines shared by several rings stand there once, as steps. */
final class TopologyReader {

    private final List<double[][]> arcs = new ArrayList<>();

    private TopologyReader() {}

    /** The rings of the file's land. */
    static List<Ring> read(Path file) throws IOException {
        JsonNode topology = new ObjectMapper().readTree(file.toFile());
        TopologyReader reader = new TopologyReader();
        JsonNode scale = topology.at("/transform/scale");
        JsonNode translate = topology.at("/transform/translate");
        for (JsonNode arc : topology.get("arcs")) {
            reader.arcs.add(new double[][] {decode(arc, scale, translate, 0), decode(arc, scale, translate, 1)});
        }
        List<Ring> rings = new ArrayList<>();
        for (JsonNode geometry : topology.at("/objects/land/geometries")) {
            for (JsonNode polygon : geometry.get("arcs")) {
                polygon.forEach(ring -> rings.add(reader.ring(ring)));
            }
        }
        return rings;
    }

    private static double[] decode(JsonNode arc, JsonNode scale, JsonNode translate, int axis) {
        double[] degrees = new double[arc.size()];
        long steps = 0;
        for (int i = 0; i < degrees.length; i++) {
            steps += arc.get(i).get(axis).longValue();
            degrees[i] =
                    steps * scale.get(axis).doubleValue() + translate.get(axis).doubleValue();
        }
        return degrees;
    }

    private Ring ring(JsonNode numbers) {
        DoubleStream.Builder longitudes = DoubleStream.builder();
        DoubleStream.Builder latitudes = DoubleStream.builder();
        boolean isFirst = true;
        for (JsonNode number : numbers) {
            int arc = number.intValue();
            boolean isReversed = arc < 0;
            double[][] line = arcs.get(isReversed ? ~arc : arc);
            int length = line[0].length;
            // A line begins where the one before it ended.
            for (int i = isFirst ? 0 : 1; i < length; i++) {
                int at = isReversed ? length - 1 - i : i;
                longitudes.add(line[0][at]);
                latitudes.add(line[1][at]);
            }
            isFirst = false;
        }
        return unwrapped(longitudes.build().toArray(), latitudes.build().toArray());
    }

    /**
     * The ring as one line that goes on beyond the date line instead of leaping to the other edge of the map. A ring around a
     * pole then ends a whole turn from where it began, and is closed along the pole.
     */
    private static Ring unwrapped(double[] longitudes, double[] latitudes) {
        for (int i = 1; i < longitudes.length; i++) {
            longitudes[i] -= 360 * Math.rint((longitudes[i] - longitudes[i - 1]) / 360);
        }
        int end = longitudes.length;
        double first = longitudes[0];
        double last = longitudes[end - 1];
        if (Math.abs(last - first) < 180) {
            return new Ring(longitudes, latitudes);
        }
        double[] closedLongitudes = Arrays.copyOf(longitudes, end + 3);
        double[] closedLatitudes = Arrays.copyOf(latitudes, end + 3);
        double pole = Math.copySign(90, latitudes[0]);
        closedLongitudes[end] = last;
        closedLatitudes[end] = pole;
        closedLongitudes[end + 1] = first;
        closedLatitudes[end + 1] = pole;
        closedLongitudes[end + 2] = first;
        closedLatitudes[end + 2] = latitudes[0];
        return new Ring(closedLongitudes, closedLatitudes);
    }
}
