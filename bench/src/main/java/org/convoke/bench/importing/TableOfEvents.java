package org.convoke.bench.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** A table of made-up events with coordinates and ISO times, from a fixed seed. */
final class TableOfEvents {

    private static final long SEED = 20_270_320;

    /** The days of the call, from this one on. */
    static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 20);

    static final int DAYS = 7;

    private TableOfEvents() {}

    static void write(Path file, int rows) throws IOException {
        Random random = new Random(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("id,title,begins_on,ends_on,timezone,venue,lat,lon,url\n");
            for (int i = 0; i < rows; i++) {
                LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
                int hour = 8 + random.nextInt(10);
                out.write(String.format(
                        java.util.Locale.ROOT,
                        "%d,River walk %d,%sT%02d:00,%sT%02d:00,Europe/Berlin,Bridge %d,%.5f,%.5f,https://example.org/e/%d%n",
                        i,
                        random.nextInt(100_000),
                        day,
                        hour,
                        day,
                        hour + 2,
                        random.nextInt(5000),
                        47.3 + random.nextDouble() * 7.6,
                        6.0 + random.nextDouble() * 9.0,
                        i));
            }
        }
    }
}
