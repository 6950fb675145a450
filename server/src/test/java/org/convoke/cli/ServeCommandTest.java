package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

    @TempDir
    Path folder;

    @Test
    void serve_portTaken_isOneSentence() throws IOException {
        CommandRun.of(
                "call", "create", "--data", folder, "--slug", "rivers", "--title", "Rivers", "--from", "2027-03-20");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {

            CommandRun run = CommandRun.of("serve", "--data", folder, "--port", other.getLocalPort());

            assertEquals(1, run.exitCode());
            assertEquals("", run.out());
            assertTrue(run.err().contains(String.valueOf(other.getLocalPort())), run.err());
            assertEquals(1, run.err().lines().count(), run.err());
        }
    }

    @Test
    void serve_underAnotherAddressThanTheTextsName_isOneSentence() throws IOException {
        CommandRun.of(
                "call", "create", "--data", folder, "--slug", "rivers", "--title", "Rivers", "--from", "2027-03-20");
        CommandRun.of("key", "new", "-o", folder.resolve("k"));
        CommandRun issued = CommandRun.at(
                CommandRun.NOW,
                Map.of("CONVOKE_URL", "https://call.example.org"),
                "call",
                "issue",
                "--data",
                folder,
                "--call",
                "rivers",
                "--text",
                Files.writeString(folder.resolve("text.md"), "# Come\n\nWe meet.\n"),
                "--language",
                "en",
                "--key",
                folder.resolve("k.key"));
        assertEquals(0, issued.exitCode(), issued.err());

        CommandRun other =
                CommandRun.of("serve", "--data", folder, "--port", "0", "--url", "https://other.example.org");
        CommandRun none = CommandRun.of("serve", "--data", folder, "--port", "0");

        assertEquals(1, other.exitCode());
        assertEquals(
                "The texts issued so far name the site https://call.example.org, and “url” says"
                        + " https://other.example.org. The address cannot change any more. Set “url” back, or leave it out.",
                other.err().strip());
        assertEquals(0, none.exitCode(), none.err());
        assertTrue(none.out().contains("https://call.example.org"), none.out());
    }
}
