package org.convoke.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.place.Gazetteer;

/**
 * Any bytes, read as a calendar: no exception, and every record says something. The corpus runs with the tests;
 * {@code JAZZER_FUZZ=1} looks for more, half a minute.
 */
class CalendarFuzzTest {

    private static final CalendarIntake CALENDARS = new CalendarIntake(Gazetteer.open());
    private static final Call CALL = new Call(
            new CallSlug("rivers-day"),
            "Rivers Day",
            new Call.Days(LocalDate.of(2026, 9, 26), LocalDate.of(2026, 9, 27)),
            Locale.ENGLISH);

    @FuzzTest(maxDuration = "30s")
    void read_anyBytes_givesNoException(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);

        CALENDARS.read(
                "fuzz.ics",
                () -> new StringReader(text),
                new IntakeOptions(CALL, "fuzz", Map.of(), IntakeOptions.Defaults.NONE),
                record -> assertTrue(
                        !record.drafts().isEmpty() || !record.warnings().isEmpty()));
    }
}
