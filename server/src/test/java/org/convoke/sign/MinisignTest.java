package org.convoke.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convoke.sign.DetachedSignature.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** We and the program minisign (Debian's package) read each other's keys and signatures. */
class MinisignTest {

    private static final byte[] TEXT = "A text in two lines,\nand ünïcode.\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void minisign_acceptsOurs() throws IOException, InterruptedException {
        SecretKey key = SecretKey.generate();
        Files.write(folder.resolve("text"), TEXT);
        Files.writeString(
                folder.resolve("text.minisig"),
                key.sign(TEXT, "ours, version 1").file());
        Files.writeString(folder.resolve("our.pub"), key.publicKey().file());

        assertTrue(minisign("-V", "-p", "our.pub", "-m", "text").contains("Trusted comment: ours, version 1"));
        minisign("-V", "-P", key.publicKey().line(), "-m", "text");
    }

    @Test
    void weAcceptMinisigns_prehashedAndLegacy() throws IOException, InterruptedException {
        Files.write(folder.resolve("text"), TEXT);
        minisign("-G", "-W", "-p", "their.pub", "-s", "their.key");
        PublicKey key = PublicKey.parse(read("their.pub")).orElseThrow();

        minisign("-S", "-W", "-s", "their.key", "-m", "text", "-t", "theirs");
        DetachedSignature hashed = DetachedSignature.parse(read("text.minisig")).orElseThrow();
        minisign("-S", "-l", "-W", "-s", "their.key", "-m", "text");
        DetachedSignature legacy = DetachedSignature.parse(read("text.minisig")).orElseThrow();

        assertEquals(Check.VALID, hashed.check(key, TEXT));
        assertEquals("theirs", hashed.trustedComment());
        assertEquals(Check.VALID, legacy.check(key, TEXT));
        assertEquals(key, SecretKeyFile.read(read("their.key")).orElseThrow().publicKey());
    }

    @Test
    void minisign_signsWithOurSecretFile() throws IOException, InterruptedException {
        SecretKey key = SecretKey.generate();
        Files.write(folder.resolve("text"), TEXT);
        Files.writeString(folder.resolve("our.key"), SecretKeyFile.write(key));

        minisign("-S", "-W", "-s", "our.key", "-m", "text");

        DetachedSignature signature =
                DetachedSignature.parse(read("text.minisig")).orElseThrow();
        assertEquals(Check.VALID, signature.check(key.publicKey(), TEXT));
    }

    @Test
    void minisign_opensOurPassword() throws IOException, InterruptedException {
        SecretKey key = SecretKey.generate();
        Files.write(folder.resolve("text"), TEXT);
        Files.writeString(folder.resolve("our.key"), SecretKeyFile.write(key, "correct horse"));
        Files.writeString(folder.resolve("password"), "correct horse\n");

        minisign("-S", "-s", "our.key", "-m", "text");

        DetachedSignature signature =
                DetachedSignature.parse(read("text.minisig")).orElseThrow();
        assertEquals(Check.VALID, signature.check(key.publicKey(), TEXT));
        assertTrue(SecretKeyFile.isEncrypted(read("our.key")));
        assertTrue(SecretKeyFile.read(read("our.key"), "wrong").isEmpty());
        assertTrue(SecretKeyFile.read(read("our.key")).isEmpty());
        assertEquals(
                key.publicKey(),
                SecretKeyFile.read(read("our.key"), "correct horse")
                        .orElseThrow()
                        .publicKey());
    }

    @Test
    void check_tellsWhatIsWrong() {
        SecretKey key = SecretKey.generate();
        DetachedSignature signature = key.sign(TEXT, "version 1");
        String file = signature.file();
        byte[] altered = TEXT.clone();
        altered[4] ^= 1;

        assertEquals(Check.VALID, signature.check(key.publicKey(), TEXT));
        assertEquals(Check.OTHER_FILE, signature.check(key.publicKey(), altered));
        assertEquals(Check.OTHER_KEY, signature.check(SecretKey.generate().publicKey(), TEXT));
        assertEquals(
                Check.OTHER_COMMENT,
                DetachedSignature.parse(file.replace("version 1", "version 2"))
                        .orElseThrow()
                        .check(key.publicKey(), TEXT));
    }

    /** No single character of the signature can be another one, but in the comment that says it is not trusted. */
    @Test
    void everyChange_isNoticed() {
        SecretKey key = SecretKey.generate();
        String file = key.sign(TEXT, "version 1").file();

        for (int i = file.indexOf('\n') + 1; i < file.length() - 1; i++) {
            char other = file.charAt(i) == 'A' ? 'B' : 'A';
            String altered = file.substring(0, i) + other + file.substring(i + 1);
            assertNotEquals(
                    Check.VALID,
                    DetachedSignature.parse(altered)
                            .map(signature -> signature.check(key.publicKey(), TEXT))
                            .orElse(Check.OTHER_FILE),
                    altered);
        }
    }

    @Test
    void truncated_isNoSignature() {
        String file = SecretKey.generate().sign(TEXT, "version 1").file();

        for (int length = 0; length < file.length() - 1; length++) {
            assertTrue(DetachedSignature.parse(file.substring(0, length)).isEmpty());
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private String minisign(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("minisign"));
        command.addAll(List.of(words));
        Path password = folder.resolve("password");
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(
                        Files.exists(password)
                                ? password.toFile()
                                : Path.of("/dev/null").toFile());
        program.environment().put("HOME", folder.toString());
        Process process = program.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
