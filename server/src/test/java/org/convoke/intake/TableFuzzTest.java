package org.convoke.intake;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;

/** Whatever a file's bytes are, reading it ends with a summary, never with an exception. */
final class TableFuzzTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);

    @FuzzTest(maxDuration = "30s")
    void read_neverThrows(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("convoke-fuzz-", ".csv");
        try {
            Files.write(file, bytes);
            Call call = new Call(new CallSlug("rivers"), "Rivers day", new Call.Days(DAY, DAY), Locale.ENGLISH);
            IntakeOptions options = new IntakeOptions(call, "fuzz", Map.of(), IntakeOptions.Defaults.NONE);

            assertNotNull(Tally.INTAKE.read(file, options, record -> {}));
        } finally {
            Files.delete(file);
        }
    }
}
