package org.convoke.bench.outline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convoke.bench.gazetteer.Sources;

/**
 * Builds the land that the map draws: {@code make outline}. Two files, because a map of the globe needs few points and is
 * looked at first. The same source gives the same bytes.
 */
final class BuildOutline {

    /** Natural Earth at 1 to 50 million, which draws no borders and so takes no side. */
    private static final String SOURCE = "land-50m.json";

    private BuildOutline() {}

    /** Takes the folder for the files and the working folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(arguments[0]);
        Sources sources = new Sources(Path.of(arguments[1]));
        List<Ring> rings =
                TopologyReader.read(sources.npm("world-atlas", "2.0.2").resolve(SOURCE));
        // A pixel of zoom 4 is 0.09 degrees wide, one of zoom 7 0.01.
        write(target.resolve("land-far.bin"), rings, new Fineness(0.005, 0.02, 20));
        write(target.resolve("land-near.bin"), rings, new Fineness(0.0002, 0, 100));
    }

    /** How much is left of the source: in square degrees what a corner and what a ring must enclose to stay. */
    private record Fineness(double corner, double ring, int stepsPerDegree) {}

    private static void write(Path file, List<Ring> rings, Fineness fineness) throws IOException {
        List<Ring> kept = rings.stream()
                .filter(ring -> ring.area() >= fineness.ring)
                .map(ring -> ring.simplify(fineness.corner))
                .toList();
        byte[] bytes = OutlineFile.toBytes(kept, fineness.stepsPerDegree);
        Files.write(file, bytes);
        System.out.printf(
                "%-14s %,7d rings %,8d points %,8d bytes%n",
                file.getFileName(),
                kept.size(),
                kept.stream().mapToInt(Ring::size).sum(),
                bytes.length);
    }
}
