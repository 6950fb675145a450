package org.convoke.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.Content;
import org.convoke.event.When;
import org.convoke.place.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IntakeTest {

    private static final Call CALL = new Call(
            new CallSlug("rivers"),
            "Rivers day",
            new Call.Days(LocalDate.of(2026, 5, 9), LocalDate.of(2026, 5, 10)),
            Locale.ENGLISH);

    @TempDir
    Path folder;

    @Test
    void read_plainCsv_givesADraftPerRow() throws IOException {
        List<IntakeRecord> records = read("""
                id,name,begins_on,lat,lon,town
                a,Clean-up,2026-05-09T10:00,48.1,11.6,München
                b,"Walk, along the bank",2026-05-10,52.5,13.4,Berlin
                """);

        assertEquals(2, records.size());
        Content second = records.get(1).drafts().getFirst().content();
        assertEquals("Walk, along the bank", second.title());
        assertEquals(When.on(LocalDate.of(2026, 5, 10), ZoneId.of("Europe/Berlin")), second.when());
        assertTrue(second.venue().position() != null);
    }

    private List<IntakeRecord> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), text);
        List<IntakeRecord> records = new ArrayList<>();
        IntakeOptions options = new IntakeOptions(CALL, "events", Map.of(), IntakeOptions.Defaults.NONE);
        new Intake(Gazetteer.open()).read(file, options, records::add);
        return records;
    }
}
