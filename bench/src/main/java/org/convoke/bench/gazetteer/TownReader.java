package org.convoke.bench.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads GeoNames' {@code cities500.txt}.
 *
 * @see <a href="https://download.geonames.org/export/dump/readme.txt">the columns</a>
 */
final class TownReader {

    private TownReader() {}

    /** Returns all towns, the most populous first, ties by id. */
    static List<Town> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(TownReader::town)
                    .sorted(Comparator.comparingInt(Town::population).reversed().thenComparingInt(Town::id))
                    .toList();
        }
    }

    private static Town town(String line) {
        String[] column = line.split("\t", -1);
        return new Town(
                Integer.parseInt(column[0]),
                new Town.Names(column[1], column[2]),
                column[3].isEmpty() ? List.of() : List.of(column[3].split(",")),
                new Point(Double.parseDouble(column[4]), Double.parseDouble(column[5])),
                column[7],
                new Town.Division(column[8], column[10], column[13]),
                Integer.parseInt(column[14]),
                column[17]);
    }
}
