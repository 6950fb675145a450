package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convoke.log.LogStore;
import org.convoke.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and keys that do harm, through the whole command: one sentence, and nothing is half-written. */
class HostileIssueTest {

    @TempDir
    Path folder;

    private Path data;
    private Path key;

    @BeforeEach
    void prepare() {
        data = folder.resolve("data");
        key = folder.resolve("k.key");
        CommandRun.of(
                "call", "create", "--data", data, "--slug", "rivers", "--title", "Rivers", "--from", "2027-03-20");
        CommandRun.of("key", "new", "-o", folder.resolve("k"));
    }

    private CommandRun issue(byte[] text, Object... more) throws IOException {
        Path file = Files.write(folder.resolve("text.md"), text);
        List<Object> words = new ArrayList<>(List.of("call", "issue", "--data", data, "--call", "rivers"));
        words.addAll(List.of("--text", file, "--language", "en"));
        words.addAll(more.length == 0 ? List.of("--key", key) : List.of(more));
        return CommandRun.of(words.toArray());
    }

    private void assertRefused(CommandRun run) {
        assertEquals(1, run.exitCode(), run.out() + run.err());
        assertEquals("", run.out());
        String last = run.err().lines().toList().getLast();
        assertTrue(last.length() > 20 && last.length() < 300 && !last.contains("Exception"), run.err());
        try (Store store = Store.open(data)) {
            assertEquals(0L, store.<Long>read(LogStore::readSize));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Come <img src=x onerror=alert(1)>.",
                "[Come](javascript:alert%281%29)",
                "[Come](data:text/html;base64,PHNjcmlwdD4=)",
                "![Come](https://elsewhere.example/track.png)",
                "We meet at \u202eeno\u202c o'clock.",
                "We meet \u2066at one.",
                "We me\u200bet at one.",
                "We me\u00adet at one.",
                "We meet\ufeff at one.",
                "We meet at o\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301ne.",
                "We meet at \u0430pril square \u0000.",
                "A b\u0430nk of the river.",
                "\u001b[31mCome"
            })
    void textThatHidesOrHarms_isRefused(String text) throws IOException {
        assertRefused(issue(("# Come\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void textThatIsTooLongOrNone_isRefused() throws IOException {
        assertRefused(issue("We meet. ".repeat(1_200_000).getBytes(StandardCharsets.UTF_8)));
        assertRefused(issue(new byte[0]));
        assertRefused(issue(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 'a'}));
    }

    @Test
    void keyThatIsNoneOrCutOrPublic_isRefused() throws IOException {
        byte[] text = "# Come\n\nWe meet.\n".getBytes(StandardCharsets.UTF_8);
        String whole = Files.readString(key);
        for (int length : new int[] {0, 1, whole.length() / 2, whole.length() - 8}) {
            Path cut = Files.writeString(folder.resolve("cut.key"), whole.substring(0, length));
            assertRefused(issue(text, "--key", cut));
        }
        // Before that stands what an encrypted key needs, which this one does not.
        for (int at = whole.indexOf('\n') + 1 + 76; at < whole.length() - 1; at += 17) {
            char other = whole.charAt(at) == 'A' ? 'B' : 'A';
            Path damaged = Files.writeString(
                    folder.resolve("damaged.key"), whole.substring(0, at) + other + whole.substring(at + 1));
            assertRefused(issue(text, "--key", damaged));
        }
        assertRefused(issue(text, "--key", folder.resolve("k.pub")));
        assertRefused(issue(text, "--key", folder.resolve("missing.key")));
        assertFalse(Files.exists(data.resolve("held-keys")));
    }
}
