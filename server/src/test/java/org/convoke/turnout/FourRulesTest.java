package org.convoke.turnout;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.convoke.count.SourceClass;
import org.junit.jupiter.api.Test;

/** The four rules over the 627 places of one day that have figures by class of source, to the unit. */
class FourRulesTest {

    private static final Map<String, SourceClass> COLUMNS = Map.of(
            "estimate", SourceClass.COMPILER,
            "organiser", SourceClass.ORGANIZER,
            "official", SourceClass.OFFICIAL,
            "reporter", SourceClass.PRESS,
            "participant", SourceClass.PARTICIPANT,
            "other", SourceClass.OTHER);

    @Test
    void merge_627PlacesOfOneDay() throws IOException {
        Path file = Path.of("../../shared/data/events/womens_march_2017-01-21_estimates_by_source_type.csv.gz");
        assumeTrue(Files.exists(file), "shared records are missing: estimates by source type");
        List<List<Stated>> places = read(file);

        assertAll(
                () -> assertEquals(627, places.size()),
                () -> assertEquals("3259829 to 5237321", sum(MergeRule.AS_PUBLISHED, places)),
                () -> assertEquals("3027630 to 5184023", sum(MergeRule.ENVELOPE, places)),
                () -> assertEquals("3042331 to 3571909", sum(MergeRule.LOWER_MEDIANS, places)),
                () -> assertEquals("3066230 to 4294956", sum(MergeRule.OFFICIAL_FIRST, places)),
                () -> assertEquals(
                        480,
                        places.stream()
                                .filter(each ->
                                        MergeRule.AS_PUBLISHED.merge(each).equals(MergeRule.ENVELOPE.merge(each)))
                                .count()));
    }

    @Test
    void of_listSettledOnAFigure() throws IOException {
        Path file = Path.of("../../shared/data/events/womens_march_2017-01-21_estimates_by_source_type.csv.gz");
        assumeTrue(Files.exists(file), "shared records are missing: estimates by source type");

        for (List<Stated> each : read(file)) {
            Merged merged = Merged.of(each, Range.NONE);
            assertEquals(MergeRule.AS_PUBLISHED.merge(each), merged.reported());
            assertEquals(MergeRule.LOWER_MEDIANS.merge(each), merged.central());
        }
    }

    private static String sum(MergeRule rule, List<List<Stated>> places) {
        long low = 0;
        long high = 0;
        for (List<Stated> each : places) {
            Range range = rule.merge(each);
            low += range.lowToAdd();
            high += range.highToAdd();
        }
        return low + " to " + high;
    }

    private static List<List<Stated>> read(Path file) throws IOException {
        try (Reader reader =
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream()
                    .filter(row -> row.getField("country").equals("US"))
                    .map(FourRulesTest::stated)
                    .toList();
        }
    }

    private static List<Stated> stated(NamedCsvRecord row) {
        List<Stated> stated = new ArrayList<>();
        COLUMNS.forEach((column, source) -> {
            String low = row.getField(column + "_low").replace(",", "");
            String high = row.getField(column + "_high").replace(",", "");
            if (!low.isBlank() && !high.isBlank()) {
                Range range = Range.of(Long.parseLong(low), Long.parseLong(high));
                stated.add(new Stated(source, range, false, "sheet", null));
            }
        });
        return stated;
    }
}
