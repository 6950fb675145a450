package org.convoke.place;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.convoke.nearest.GreatCircle;
import org.convoke.nearest.LatLon;
import org.junit.jupiter.api.Test;

/** Holds what the gazetteer's bench reached on names as people typed them: every fifth row, to stay short. */
class LocalityTest {

    private static final Set<String> STATES =
            Set.of(("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI"
                            + " MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR")
                    .split(" "));

    @Test
    void find_localitiesAsWritten() throws IOException {
        Path file = Path.of("../../shared/data/events/us_localities_as_written.csv.gz");
        assumeTrue(Files.exists(file), "shared records are missing: us_localities_as_written");
        PlaceSearch search = Gazetteer.open().search();
        int right = 0;
        int wrong = 0;
        List<NamedCsvRecord> rows = rows(file);
        for (int i = 0; i < rows.size(); i += 5) {
            NamedCsvRecord row = rows.get(i);
            if (search.find(row.getField("as_written"), PlaceContext.NONE) instanceof PlaceAnswer.Found found) {
                LatLon wanted =
                        LatLon.of(Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lon")));
                boolean isNear =
                        GreatCircle.distanceMeters(wanted, found.place().position()) <= 25_000;
                right += isNear ? 1 : 0;
                wrong += isNear ? 0 : 1;
            }
        }
        double asked = (rows.size() + 4) / 5;
        assertTrue(right / asked >= 0.92, right + " right of " + asked);
        assertTrue(wrong / asked <= 0.012, wrong + " wrong of " + asked);
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (Reader reader =
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream()
                    .filter(row -> STATES.contains(row.getField("as_written_state"))
                            && !row.getField("resolved_locality").equals("NA"))
                    .toList();
        }
    }
}
