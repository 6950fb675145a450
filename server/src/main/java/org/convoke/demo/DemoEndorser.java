package org.convoke.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.convoke.organization.EndorsementRecord;
import org.convoke.organization.Level;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code endorsements.csv}: who endorsed which text of the demo, and how that is known.
 *
 * @param organization its domain, else its slug
 * @param day on which it did, counted from the first version
 * @param isPublic whether it may be named
 * @param withdrawn on which day it took it back; absent while it holds
 */
record DemoEndorser(
        String organization,
        int version,
        String language,
        Level level,
        EndorsementRecord.Voice voice,
        int day,
        boolean isPublic,
        @Nullable Integer withdrawn) {

    private static final String FILE = "endorsements.csv";

    /** Reads the rows, by day. */
    static List<DemoEndorser> read() {
        try (InputStream bytes = Objects.requireNonNull(DemoEndorser.class.getResourceAsStream(FILE), FILE);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8));
                Stream<NamedCsvRecord> stream = rows.stream()) {
            return stream.map(DemoEndorser::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE + " from the jar", e);
        }
    }

    private static DemoEndorser of(NamedCsvRecord row) {
        String withdrawn = row.getField("withdrawn");
        return new DemoEndorser(
                row.getField("organization"),
                Integer.parseInt(row.getField("version")),
                row.getField("language"),
                Level.valueOf(row.getField("level").toUpperCase(Locale.ROOT)),
                new EndorsementRecord.Voice(
                        row.getField("name"), orNull(row.getField("role")), orNull(row.getField("authority"))),
                Integer.parseInt(row.getField("day")),
                row.getField("publish").isEmpty(),
                withdrawn.isEmpty() ? null : Integer.valueOf(withdrawn));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
