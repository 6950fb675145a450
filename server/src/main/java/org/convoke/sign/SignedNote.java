package org.convoke.sign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures below it (C2SP signed-note). Nothing in it is to be believed before {@link #isSignedBy}.
 *
 * @param text the text with its last newline
 */
public record SignedNote(String text, List<Line> signatures) {

    /** More is no note of ours; the specification asks for sixteen at least. */
    private static final int MAX_SIGNATURES = 100;

    private static final int MAX_LENGTH = 64 * 1024;
    private static final int TIME_LENGTH = Long.BYTES;

    /** One signature: {@code — name base64}. The bytes are the key's id and the signature. */
    public record Line(String name, String base64) {

        @Override
        public String toString() {
            return "— " + name + " " + base64 + "\n";
        }

        private boolean isOf(NoteKey key) {
            return name.equals(key.name())
                    && Lines.bytes(base64)
                            .filter(bytes -> bytes.length > NoteKey.ID_LENGTH)
                            .filter(bytes -> Arrays.equals(Lines.slice(bytes, 0, NoteKey.ID_LENGTH), key.id()))
                            .isPresent();
        }

        private byte[] signature() {
            byte[] bytes = Lines.bytes(base64).orElseThrow();
            return Lines.slice(bytes, NoteKey.ID_LENGTH, bytes.length - NoteKey.ID_LENGTH);
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Signs a text, which ends in a newline and holds no other control characters. */
    public static SignedNote sign(String text, NoteKey key, SecretKey secret) {
        byte[] signature = secret.sign(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(line(key, signature)));
    }

    /** What a witness adds to a checkpoint that it has seen at that moment, whole seconds of it. */
    public static Line cosign(String text, NoteKey key, SecretKey secret, Instant when) {
        byte[] time =
                ByteBuffer.allocate(TIME_LENGTH).putLong(when.getEpochSecond()).array();
        byte[] signature = secret.sign(cosigned(text, when.getEpochSecond()));
        return line(key, Algorithms.join(time, signature));
    }

    private static Line line(NoteKey key, byte[] signature) {
        return new Line(key.name(), Lines.base64(Algorithms.join(key.id(), signature)));
    }

    private static byte[] cosigned(String text, long epochSecond) {
        return ("cosignature/v1\ntime " + epochSecond + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a note; empty when it has another form, no signature or too many. */
    public static Optional<SignedNote> parse(String note) {
        int end = note.lastIndexOf("\n\n");
        boolean hasControls = note.chars().anyMatch(character -> character < ' ' && character != '\n');
        if (end < 0 || note.length() > MAX_LENGTH || hasControls || !note.endsWith("\n")) {
            return Optional.empty();
        }
        return lines(note.substring(end + 2)).map(lines -> new SignedNote(note.substring(0, end + 1), lines));
    }

    /** Reads signature lines alone, as a witness answers them. */
    public static Optional<List<Line>> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] parts = line.split(" ", -1);
            if (line.isEmpty()) {
                continue;
            }
            if (parts.length != 3
                    || !parts[0].equals("—")
                    || !NoteKey.isName(parts[1])
                    || Lines.bytes(parts[2]).isEmpty()) {
                return Optional.empty();
            }
            lines.add(new Line(parts[1], parts[2]));
        }
        return lines.isEmpty() || lines.size() > MAX_SIGNATURES ? Optional.empty() : Optional.of(lines);
    }

    /** Whether the key signed this text: at least once, and never wrongly. */
    public boolean isSignedBy(NoteKey key) {
        List<Line> its = signatures.stream().filter(line -> line.isOf(key)).toList();
        return !its.isEmpty() && its.stream().allMatch(line -> isValid(key, line));
    }

    private boolean isValid(NoteKey key, Line line) {
        byte[] signature = line.signature();
        return switch (key.kind()) {
            case NOTE -> key.isValid(text.getBytes(StandardCharsets.UTF_8), signature);
            case COSIGNATURE -> signature.length > TIME_LENGTH && isCosigned(key, signature);
        };
    }

    private boolean isCosigned(NoteKey key, byte[] signature) {
        long second = ByteBuffer.wrap(signature).getLong();
        return second >= 0
                && key.isValid(
                        cosigned(text, second), Lines.slice(signature, TIME_LENGTH, signature.length - TIME_LENGTH));
    }

    /** The same note with more signatures below the others. */
    public SignedNote with(List<Line> more) {
        List<Line> all = new ArrayList<>(signatures);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    /** The note as it travels. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }
}
