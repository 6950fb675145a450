package org.convoke.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.WarningCode;
import org.convoke.place.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendars of other programs, 47 of them, some broken: every VEVENT becomes a record, and none an exception. */
class SharedCalendarsTest {

    private static final Path FOLDER = Path.of("../../shared/data/interchange/ics");
    private static final Intake INTAKE = new Intake(Gazetteer.open());

    @Test
    void read_everyFile_givesARecordOfEveryEvent() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "../shared/data is missing");
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.sorted().toList();
        }
        assertEquals(47, files.size());
        for (Path file : files) {
            List<IntakeRecord> records = new ArrayList<>();

            FileSummary summary = read(file, records);

            assertEquals("ics", summary.format(), file.toString());
            assertEquals(events(file), records.size(), file.toString());
            for (IntakeRecord record : records) {
                boolean isToldWhy =
                        !record.drafts().isEmpty() || !record.warnings().isEmpty();
                assertTrue(isToldWhy, () -> file + " record " + record.number());
            }
        }
    }

    /** Counted by hand in the files. */
    @ParameterizedTest
    @CsvSource({
        "exchange__icalendar__issue_165_missing_event.ics, 0, 14, 2015-07-03T10:00",
        "exchange__node-ical__windows-quoted-tz-rrule.ics, 0, 10, 2015-07-06T12:00",
        "recurrence-override__khal__mult_uids_and_recuid_no_order.ics, 2, 5, 2014-06-30T07:00",
        "recurrence-override__khal__mult_uids_and_recuid_no_order.ics, 1, 6, 2013-03-01",
        "zimbra__icaljs__recur_instances.ics, 1, 1, 2012-10-02T10:00",
        "apple__ical4j__EXDATE.ics, 0, 5, 2006-01-01T12:00"
    })
    void read_recurring_givesEveryOccurrence(String name, int record, int count, String first) {
        assumeTrue(Files.isDirectory(FOLDER), "../shared/data is missing");
        List<IntakeRecord> records = new ArrayList<>();

        read(FOLDER.resolve(name), records);

        assertEquals(count, records.get(record).drafts().size());
        assertEquals(first, records.get(record).drafts().getFirst().occurrence());
    }

    @Test
    void read_latin1_keepsItsLetters() {
        assumeTrue(Files.isDirectory(FOLDER), "../shared/data is missing");
        List<IntakeRecord> records = new ArrayList<>();

        read(FOLDER.resolve("not-utf8__icalnet__Bug2148092.ics"), records);

        assertEquals(
                "Mamma fyller år", records.get(5).drafts().getFirst().content().title());
        assertEquals(
                WarningCode.NOT_PUBLIC, records.getFirst().warnings().getLast().code());
    }

    private static FileSummary read(Path file, List<IntakeRecord> records) {
        Call call = new Call(
                new CallSlug("rivers-day"),
                "Rivers Day",
                new Call.Days(LocalDate.of(2000, 1, 1), LocalDate.of(2030, 1, 1)),
                Locale.ENGLISH);
        return INTAKE.read(
                file, new IntakeOptions(call, "shared", Map.of(), IntakeOptions.Defaults.NONE), records::add);
    }

    private static long events(Path file) throws IOException {
        String bytes = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        return bytes.lines().filter("BEGIN:VEVENT"::equals).count();
    }
}
