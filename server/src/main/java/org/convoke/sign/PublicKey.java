package org.convoke.sign;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 key that checks signatures, in the form of minisign: {@code Ed}, eight bytes of key id and the 32 bytes of the
 * key, in base64. Immutable.
 */
public final class PublicKey {

    static final byte[] ALGORITHM = "Ed".getBytes(StandardCharsets.US_ASCII);

    private static final int FILE_LENGTH = 2 + KeyId.LENGTH + Algorithms.KEY_LENGTH;

    private final KeyId id;
    private final byte[] bytes;

    PublicKey(KeyId id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    /** Reads the text of a {@code .pub} file, or its base64 line alone; empty when it is neither. */
    public static Optional<PublicKey> parse(String text) {
        List<String> lines =
                Lines.of(text).stream().filter(line -> !line.isBlank()).toList();
        boolean hasComment = lines.size() == 2 && lines.getFirst().startsWith(DetachedSignature.UNTRUSTED);
        if (lines.size() != 1 && !hasComment) {
            return Optional.empty();
        }
        return Lines.bytes(lines.getLast().strip(), FILE_LENGTH)
                .filter(file -> Arrays.equals(Lines.slice(file, 0, 2), ALGORITHM))
                .map(file -> new PublicKey(
                        KeyId.of(Lines.slice(file, 2, KeyId.LENGTH)),
                        Lines.slice(file, 2 + KeyId.LENGTH, Algorithms.KEY_LENGTH)));
    }

    public KeyId id() {
        return id;
    }

    /** The 32 bytes of RFC 8032. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The base64 line: what minisign takes after {@code -P}. */
    public String line() {
        return Lines.base64(Algorithms.join(ALGORITHM, id.bytes(), bytes));
    }

    /** The text of a {@code .pub} file. */
    public String file() {
        return DetachedSignature.UNTRUSTED + "minisign public key " + id + "\n" + line() + "\n";
    }

    /** Whether the Ed25519 signature over exactly these bytes is right. */
    public boolean isValid(byte[] message, byte[] signature) {
        return Algorithms.isValid(bytes, message, signature);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublicKey key && id.equals(key.id) && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The same as {@link #line}. */
    @Override
    public String toString() {
        return line();
    }
}
