package org.convoke.call;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.convoke.sign.Digest;
import org.junit.jupiter.api.Test;

class SignedTextTest {

    private static final Digest BEFORE = Digest.of(new byte[] {1});
    private static final Digest ORIGINAL = Digest.of(new byte[] {2});

    private static final String FILE = """
            Call: https://call.example.org/harbour
            Version: 3
            Language: fr
            Issuer: alliance.example.org
            Issued: 2026-11-22T10:00:00Z
            Not-Before: 2026-11-23T08:00:00Z
            Replaces: %s
            Translation-Of: %s
            License: CC-BY-4.0

            # Le port est à tous

            Venez le 28 novembre.
            """.formatted(BEFORE, ORIGINAL);

    private static SignedText text() {
        TextHeader header = new TextHeader(
                URI.create("https://call.example.org/harbour"),
                3,
                Locale.FRENCH,
                new TextHeader.Issue(
                        "alliance.example.org",
                        Instant.parse("2026-11-22T10:00:00.987Z"),
                        Instant.parse("2026-11-23T08:00:00Z")),
                new TextHeader.Lineage(BEFORE, ORIGINAL),
                "CC-BY-4.0");
        return new SignedText(header, "# Le port est à tous\n\nVenez le 28 novembre.\n");
    }

    @Test
    void bytes_areTheFile() {
        assertEquals(FILE, new String(text().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void bytes_leaveOutWhatIsAbsent() {
        SignedText text = new SignedText(
                new TextHeader(
                        URI.create("https://call.example.org/harbour"),
                        1,
                        Locale.ENGLISH,
                        new TextHeader.Issue(null, Instant.parse("2026-11-22T10:00:00Z"), null),
                        new TextHeader.Lineage(null, null),
                        "CC-BY-4.0"),
                "Come.\n");

        assertEquals("""
                Call: https://call.example.org/harbour
                Version: 1
                Language: en
                Issued: 2026-11-22T10:00:00Z
                License: CC-BY-4.0

                Come.
                """, new String(text.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void parse_readsWhatWasWritten() {
        SignedText read = SignedText.parse(text().bytes()).orElseThrow();

        assertEquals(text(), read);
        assertArrayEquals(text().bytes(), read.bytes());
    }

    /** Whatever is read has exactly the bytes it was read from: a changed byte gives other bytes or nothing. */
    @Test
    void parse_ofAnyChangedByte_isAnotherTextOrNone() {
        byte[] file = text().bytes();
        for (int i = 0; i < file.length; i++) {
            for (int change : new int[] {1, 0x20, 0x80}) {
                byte[] changed = file.clone();
                changed[i] ^= (byte) change;
                Optional<SignedText> read = SignedText.parse(changed);
                int at = i;
                read.ifPresent(each -> assertArrayEquals(changed, each.bytes(), "byte " + at));
            }
        }
    }

    @Test
    void parse_ofAFileCutAnywhere_isAnotherTextOrNone() {
        byte[] file = text().bytes();
        for (int length = 0; length < file.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(file, length);
            SignedText.parse(cut).ifPresent(each -> assertArrayEquals(cut, each.bytes()));
        }
    }

    @Test
    void parse_ofOtherForms_isEmpty() {
        for (String other : new String[] {
            "",
            "Come.\n",
            FILE.replace("\n", "\r\n"),
            FILE + "\n",
            FILE.stripTrailing(),
            FILE.replace("Venez", "Venez \n"),
            FILE.replace("Version: 3", "Version: 03"),
            FILE.replace("Version: 3\n", ""),
            FILE.replace("Version: 3\n", "Version: 3\nVersion: 3\n"),
            FILE.replace("Version: 3\n", "Version: 3\nOther: x\n"),
            FILE.replace("Language: fr", "Language: FR"),
            FILE.replace("10:00:00Z", "10:00:00+00:00"),
            FILE.replace("à", "a\u0300")
        }) {
            assertEquals(Optional.empty(), SignedText.parse(other.getBytes(StandardCharsets.UTF_8)), other);
        }
    }

    @Test
    void body_notInTheFormThatIsSigned_isRefused() {
        for (String body : new String[] {"", "\n", "a", "a \n", "a\r\n", "\na\n", "a\n\n", "a\u0300\n"}) {
            assertThrows(IllegalArgumentException.class, () -> new SignedText(text().header(), body), body);
        }
    }
}
