package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
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
}
