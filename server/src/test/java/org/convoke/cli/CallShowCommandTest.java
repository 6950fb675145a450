package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.call.CallSlug;
import org.convoke.call.CallVersion;
import org.convoke.call.VersionStore;
import org.convoke.log.EntryType;
import org.convoke.log.Log;
import org.convoke.log.LogEntry;
import org.convoke.log.LogProof;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.Digest;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.convoke.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallShowCommandTest {

    private static final Map<String, String> SITE = Map.of("CONVOKE_URL", "https://call.example.org");

    @TempDir
    Path folder;

    private CommandRun run(Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(
                2,
                List.of("--data", folder.resolve("data"), words[1].equals("create") ? "--slug" : "--call", "harbour"));
        return CommandRun.at(CommandRun.NOW, SITE, all.toArray());
    }

    @Test
    void show_writesFileSignatureAndProofThatCheckOffline() throws IOException {
        SecretKey secret = SecretKey.generate();
        Path key = Files.writeString(folder.resolve("alliance.key"), SecretKeyFile.write(secret));
        Path text = Files.writeString(folder.resolve("text.md"), "Come.\n");
        Path file = folder.resolve("harbour.txt");
        run("call", "create", "--title", "Harbour", "--from", "2027-03-20");
        assertEquals(1, run("call", "show", "-o", file).exitCode());
        run("call", "issue", "--text", text, "--language", "en", "--key", key);
        run("call", "issue", "--text", text, "--language", "fr", "--key", key, "--translation-of", "1");
        run("call", "issue", "--text", text, "--language", "en", "--key", key);

        CommandRun shown = run("call", "show", "--version", "1", "--language", "fr", "-o", file);

        assertEquals(0, shown.exitCode(), shown.err());
        try (Store store = Store.open(folder.resolve("data"))) {
            CallVersion french = new VersionStore(store)
                    .list(new CallSlug("harbour"))
                    .versions()
                    .get(1);
            byte[] bytes = Files.readAllBytes(file);
            assertArrayEquals(french.file().bytes(), bytes);
            assertEquals(
                    DetachedSignature.Check.VALID,
                    DetachedSignature.parse(Files.readString(folder.resolve("harbour.txt.minisig")))
                            .orElseThrow()
                            .check(secret.publicKey(), bytes));
            LogProof proof = LogProof.parse(Files.readString(folder.resolve("harbour.txt.tlog-proof")))
                    .orElseThrow();
            assertEquals(1, proof.index());
            assertEquals(
                    LogProof.Check.VALID,
                    proof.check(
                            new Log(store, Optional.empty()).key(),
                            new LogEntry(EntryType.CALL_VERSION, Digest.of(bytes))));
        }
        assertTrue(run("call", "show", "-o", file).out().contains("2"));
        assertEquals(1, run("call", "show", "--version", "3", "-o", file).exitCode());
        assertEquals(
                1,
                run("call", "show", "--version", "2", "--language", "fr", "-o", file)
                        .exitCode());
    }
}
