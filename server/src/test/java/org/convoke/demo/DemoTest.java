package org.convoke.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.convoke.place.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the demo. */
class DemoTest {

    private static final Gazetteer GAZETTEER = Gazetteer.open();

    @Test
    void languages_areManyAndTheirTablesWhole() {
        List<DemoLanguage> languages = DemoPhrases.read();

        assertTrue(languages.size() >= 12);
        assertTrue(languages.stream()
                        .flatMap(each -> each.countries().keySet().stream())
                        .distinct()
                        .count()
                >= 80);
        assertTrue(languages.stream()
                        .flatMap(each -> each.countries().values().stream())
                        .mapToInt(Integer::intValue)
                        .sum()
                >= 650);
        for (DemoLanguage language : languages) {
            int columns = language.sheet().words().access().isEmpty() ? 13 : 14;
            assertEquals(columns, language.sheet().header().size(), language.tag());
            assertEquals(3, language.sheet().words().status().size(), language.tag());
        }
    }

    @Test
    void after_saturday_isTheNextOne() {
        assertEquals(
                LocalDate.of(2026, 10, 3),
                Demo.after(LocalDate.of(2026, 9, 26), () -> GAZETTEER)
                        .call()
                        .days()
                        .from());
    }

    @Test
    void write_twice_givesTheSameBytes(@TempDir Path folder) throws IOException {
        Path a = Files.createDirectory(folder.resolve("a"));
        Path b = Files.createDirectory(folder.resolve("b"));

        List<Path> once = Demo.after(LocalDate.of(2026, 9, 21), () -> GAZETTEER).write(a);
        List<Path> again =
                Demo.after(LocalDate.of(2026, 9, 21), () -> GAZETTEER).write(b);

        assertEquals(once.size(), again.size());
        for (int i = 0; i < once.size(); i++) {
            assertEquals(
                    -1, Files.mismatch(once.get(i), again.get(i)), once.get(i).toString());
        }
    }
}
