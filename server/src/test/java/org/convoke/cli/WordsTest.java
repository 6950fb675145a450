package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "call",
                "call nonsense",
                "event",
                "call list --bogus",
                "call create --slug x",
                "import --call x",
                "event cancel",
                "held",
                "call list --data",
                "help nonsense",
                "version now",
                "backup",
                "restore",
                "near --call x"
            })
    void wrongWords_areOneSentenceAndExitTwo(String words) {
        CommandRun run = CommandRun.of(words.isEmpty() ? new Object[0] : words.split(" "));

        assertEquals(2, run.exitCode(), run.err());
        CallCommandsTest.assertOneSentence(run);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_ofEveryCommand_saysWhatItDoes(List<String> words) {
        List<String> help = new ArrayList<>(words);
        help.addFirst("help");

        CommandRun run = CommandRun.of(help.toArray());

        assertEquals(0, run.exitCode());
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("Usage: convoke"), run.out());
        assertTrue(run.out().lines().count() >= 2, run.out());
    }

    @Test
    void version_isOneLine() {
        CommandRun run = CommandRun.of("version");

        assertEquals(0, run.exitCode());
        assertTrue(run.out().matches("convoke [0-9]+\\.[0-9]+\\.[0-9]+\\S*\\R"), run.out());
    }

    static Stream<List<String>> commands() {
        List<List<String>> all = new ArrayList<>();
        collect(Cli.commandLine(), List.of(), all);
        return all.stream();
    }

    private static void collect(CommandLine command, List<String> path, List<List<String>> into) {
        into.add(path);
        command.getSubcommands().forEach((word, inner) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(word);
            collect(inner, longer, into);
        });
    }
}
