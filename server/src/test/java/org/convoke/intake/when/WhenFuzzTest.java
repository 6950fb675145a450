package org.convoke.intake.when;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.convoke.call.Call;
import org.convoke.event.RecordWarnings;

/** Whatever stands in the cells of a row, reading its day and time ends without an exception. */
final class WhenFuzzTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final int LONGEST_CELL_CHARS = 80;

    @FuzzTest(maxDuration = "30s")
    void read_neverThrows(FuzzedDataProvider data) {
        WhenCells cells = new WhenCells(cell(data), cell(data), cell(data), cell(data), cell(data), null, cell(data));
        WhenSettings settings = new WhenSettings(DateOrder.DAY_FIRST, null, null, null, new Call.Days(DAY, DAY));
        WhenReader reader = new WhenReader(new WhenTexts(), settings, WhenCells.NONE);

        assertNotNull(reader.read(cells, ZoneId.of("Asia/Tehran"), new RecordWarnings(1)));
    }

    private static String cell(FuzzedDataProvider data) {
        return data.consumeString(LONGEST_CELL_CHARS);
    }
}
