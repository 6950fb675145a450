package org.convoke.intake.when;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.convoke.call.Call;
import org.convoke.event.RecordWarnings;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.event.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class WhenReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final RecordWarnings warnings = new RecordWarnings(1);

    @ParameterizedTest
    @CsvFileSource(resources = "days.txt", delimiter = '=', quoteCharacter = '`')
    void days_asPeopleWriteThem(String written, String expected) {
        WhenCells cells = new WhenCells(written.replace("\\n", "\n"), null, null, null, null, null, null);

        assertEquals(expected, text(read(cells, null)), written);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "times.txt", delimiter = '=', quoteCharacter = '`')
    void times_asPeopleWriteThem(String written, String expected) {
        WhenCells cells = new WhenCells("2026-05-09", null, null, null, written, null, null);

        assertEquals(expected.replace("none", ""), time(read(cells, null).getFirst()), written);
    }

    @Test
    void instant_becomesLocalTimeAndDayOfThePlace() {
        WhenCells cells = new WhenCells(null, null, "2026-05-08T23:30:00Z", "2026-05-09T01:00:00Z", null, null, null);

        When when = read(cells, BERLIN).getFirst();

        assertEquals("2026-05-09", when.date().toString());
        assertEquals("01:30-2026-05-09T03:00", when.start() + "-" + when.end());
    }

    @Test
    void timeInAnHourThatIsSkipped_staysAsPlanned() {
        WhenCells cells = new WhenCells("2026-03-29", null, "02:30", null, null, null, null);

        assertEquals("02:30", String.valueOf(read(cells, BERLIN).getFirst().start()));
    }

    @Test
    void endBeforeStart_isLeftOutWithAWarning() {
        WhenCells cells = new WhenCells("2026-05-09", null, "22:00", "14:00", null, null, null);

        assertEquals("22:00", time(read(cells, null).getFirst()));
        assertEquals(List.of(WarningCode.END_BEFORE_START), codes());
    }

    @Test
    void wordsThatAreNoTime_keepTheDay() {
        WhenCells cells = new WhenCells("2026-05-09", null, null, null, "after the rain", null, null);

        assertEquals("2026-05-09", text(read(cells, null)));
        assertEquals(List.of(WarningCode.TIME_UNREADABLE), codes());
    }

    @Test
    void order_isLearntFromDatesThatLeaveNoDoubt() {
        OrderEvidence evidence = new OrderEvidence(new Call.Days(DAY, DAY));
        WhenTexts texts = new WhenTexts();
        List.of("1/4/19", "1/7/19", "1/25/19").forEach(cell -> evidence.add(texts, cell));

        assertEquals(DateOrder.MONTH_FIRST, evidence.decide());
        assertEquals(2, evidence.open());
    }

    private List<When> read(WhenCells cells, @Nullable ZoneId placeZone) {
        WhenSettings settings = new WhenSettings(DateOrder.DAY_FIRST, null, null, null, new Call.Days(DAY, DAY));
        WhenCells names = new WhenCells("date", "endDate", "start", "end", "time", "year", "zone");
        return new WhenReader(new WhenTexts(), settings, names).read(cells, placeZone, warnings);
    }

    private List<WarningCode> codes() {
        return warnings.list().stream().map(Warning::code).toList();
    }

    private static String text(List<When> days) {
        return days.stream()
                .map(each -> each.date() + (each.lastDate().equals(each.date()) ? "" : ".." + each.lastDate()))
                .collect(Collectors.joining(" "));
    }

    private static String time(When when) {
        String start = when.start() == null ? "" : when.start().toString();
        return when.end() == null ? start : start + "-" + when.end().toLocalTime();
    }
}
