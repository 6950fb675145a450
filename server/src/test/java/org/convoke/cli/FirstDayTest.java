package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that {@code examples/first-day/README.md} names do what it says. */
class FirstDayTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @Test
    void commands_ofTheReadme_bringInTenEvents(@TempDir Path folder) throws IOException {
        List<String> commands = Files.readString(ROOT.resolve("examples/first-day/README.md"))
                .lines()
                .filter(line -> line.startsWith("./convoke "))
                .toList();
        assertEquals(4, commands.size());
        for (String command : commands) {
            CommandRun run = CommandRun.of(words(command, folder));

            assertEquals(0, run.exitCode(), () -> command + "\n" + run.out() + run.err());
        }

        String calendar = Files.readString(folder.resolve("first-day.ics"));

        assertEquals(10, calendar.lines().filter("BEGIN:VEVENT"::equals).count(), calendar);
        assertTrue(calendar.contains("STATUS:CANCELLED"));
    }

    private static Object[] words(String command, Path folder) {
        List<Object> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command.substring("./convoke ".length()));
        while (matcher.find()) {
            String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (word.startsWith("examples/")) {
                words.add(ROOT.resolve(word));
            } else {
                words.add(word.startsWith("first-day") ? folder.resolve(word) : word);
            }
        }
        return words.toArray();
    }
}
