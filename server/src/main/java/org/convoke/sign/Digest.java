package org.convoke.sign;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A SHA-256 digest (FIPS 180-4), written {@code sha256:} and 64 lower-case hexadecimal digits. Immutable. */
public final class Digest {

    /** How many bytes it has. */
    public static final int LENGTH = 32;

    private static final int PIECE_BYTES = 64 * 1024;
    private static final String PREFIX = "sha256:";
    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The digest of these bytes, one piece after the other. */
    public static Digest of(byte[]... pieces) {
        MessageDigest sha256 = Algorithms.sha256();
        for (byte[] piece : pieces) {
            sha256.update(piece);
        }
        return new Digest(sha256.digest());
    }

    /** The digest of all that a stream has left; it is read to its end and stays open. */
    public static Digest of(InputStream in) throws IOException {
        MessageDigest sha256 = Algorithms.sha256();
        byte[] piece = new byte[PIECE_BYTES];
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            sha256.update(piece, 0, length);
        }
        return new Digest(sha256.digest());
    }

    /**
     * The digest that consists of these bytes.
     *
     * @throws IllegalArgumentException when they are not 32
     */
    public static Digest wrap(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a digest of " + bytes.length + " bytes");
        }
        return new Digest(bytes.clone());
    }

    /** Reads the written form; empty when it has another. */
    public static Optional<Digest> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new Digest(HexFormat.of().parseHex(text, PREFIX.length(), text.length())))
                : Optional.empty();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its 64 hexadecimal digits, without what stands before them in the written form. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return PREFIX + hex();
    }
}
