package org.convoke.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of the format's reference implementation (golang.org/x/mod/sumdb/note, BSD 3-Clause), and our own. */
class SignedNoteTest {

    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void publishedNote_isSignedByItsKey() {
        NoteKey key = NoteKey.parse(KEY).orElseThrow();
        SignedNote note = SignedNote.parse(NOTE).orElseThrow();

        assertTrue(note.isSignedBy(key));
        assertEquals(NOTE, note.toString());
        assertEquals(KEY, key.toString());
        assertFalse(SignedNote.parse(NOTE.replace("your problem,", "our problem,"))
                .orElseThrow()
                .isSignedBy(key));
    }

    @Test
    void exampleOfTheSpecification_isReadAsItIs() {
        String example = """
                Ognuno sta solo sul cuor della terra
                trafitto da un raggio di sole:

                ed è subito sera.

                — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
                """;

        SignedNote note = SignedNote.parse(example).orElseThrow();

        assertTrue(note.text().endsWith("sole:\n\ned è subito sera.\n"));
        assertEquals(
                List.of("quasimodo.example/salvatore"),
                note.signatures().stream().map(SignedNote.Line::name).toList());
        assertEquals(example, note.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void mangledKey_isNone(String text) {
        assertEquals(Optional.empty(), NoteKey.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text\n", "text\n\n", "text\n\n— name\n", "text\n\n- name AAAA\n", "a\tb\n\n— name AAAA\n"})
    void malformedNote_isNone(String text) {
        assertEquals(Optional.empty(), SignedNote.parse(text));
    }

    @Test
    void cosignature_coversTextAndTime() {
        SecretKey secret = SecretKey.generate();
        NoteKey witness = NoteKey.of("witness.example.org/w1", NoteKey.Kind.COSIGNATURE, secret.publicKey());
        String text = "call.example.org/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

        SignedNote.Line line = SignedNote.cosign(text, witness, secret, Instant.ofEpochSecond(1_679_315_147));

        assertTrue(new SignedNote(text, List.of(line)).isSignedBy(witness));
        assertFalse(new SignedNote(text.replace("\n0\n", "\n1\n"), List.of(line)).isSignedBy(witness));
        assertEquals(witness, NoteKey.parse(witness.toString()).orElseThrow());
        assertFalse(new SignedNote(text, List.of(line))
                .isSignedBy(NoteKey.of(witness.name(), NoteKey.Kind.NOTE, secret.publicKey())));
    }
}
