package org.convoke.sign;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key that checks signatures of notes, with the name it goes by (C2SP signed-note): the log's own, or that of a witness.
 * Written as {@code name+id+key}: eight hexadecimal digits, then base64 of the kind and the 32 bytes. Immutable.
 */
public final class NoteKey {

    /** What its signatures say. */
    public enum Kind {
        /** The text itself is signed. */
        NOTE(1),
        /** A witness saw the checkpoint at a moment (C2SP tlog-cosignature). */
        COSIGNATURE(4);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    static final int ID_LENGTH = 4;

    private final String name;
    private final Kind kind;
    private final byte[] key;

    private NoteKey(String name, Kind kind, byte[] key) {
        this.name = name;
        this.kind = kind;
        this.key = key;
    }

    /** @throws IllegalArgumentException when the name is empty or has blanks, controls or a plus */
    public static NoteKey of(String name, Kind kind, PublicKey key) {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name for a key: " + name);
        }
        return new NoteKey(name, kind, key.bytes());
    }

    /** Whether a key may go by this name. */
    public static boolean isName(String text) {
        return !text.isEmpty()
                && text.codePoints()
                        .noneMatch(character -> character == '+'
                                || character < ' '
                                || Character.isSpaceChar(character)
                                || Character.isWhitespace(character));
    }

    /** Reads the written form; empty when it has another, or the id is not that of the key. */
    public static Optional<NoteKey> parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0])) {
            return Optional.empty();
        }
        return Lines.bytes(parts[2], 1 + Algorithms.KEY_LENGTH)
                .flatMap(bytes -> Arrays.stream(Kind.values())
                        .filter(kind -> kind.code == bytes[0])
                        .findFirst()
                        .map(kind -> new NoteKey(parts[0], kind, Lines.slice(bytes, 1, Algorithms.KEY_LENGTH))))
                .filter(key -> HexFormat.of().formatHex(key.id()).equals(parts[1]));
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    byte[] id() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Lines.slice(Digest.of(named, new byte[] {kind.code}, key).bytes(), 0, ID_LENGTH);
    }

    boolean isValid(byte[] message, byte[] signature) {
        return Algorithms.isValid(key, message, signature);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteKey that
                && name.equals(that.name)
                && kind == that.kind
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Lines.base64(Algorithms.join(new byte[] {kind.code}, key));
    }
}
