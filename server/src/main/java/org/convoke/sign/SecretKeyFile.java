package org.convoke.sign;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * The secret file of minisign, 158 bytes in base64 below a comment: {@code Ed}, the key derivation ({@code Sc} or two zero
 * bytes), {@code B2}, 32 bytes of salt, two numbers that say how much work and memory the derivation takes, and then key id,
 * seed, public key and a BLAKE2b checksum, which are XORed with the derived bytes when there is a password.
 */
public final class SecretKeyFile {

    private static final byte[] SCRYPT = "Sc".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO_PASSWORD = {0, 0};
    private static final byte[] BLAKE = "B2".getBytes(StandardCharsets.US_ASCII);

    private static final int SALT_LENGTH = 32;
    private static final int CHECKSUM_LENGTH = 32;
    private static final int KEYS_LENGTH = KeyId.LENGTH + 2 * Algorithms.KEY_LENGTH + CHECKSUM_LENGTH;
    private static final int KEYS_AT = 6 + SALT_LENGTH + 2 * Long.BYTES;
    private static final int LENGTH = KEYS_AT + KEYS_LENGTH;

    /** A quarter of a second and 128 MB on a small server; minisign itself takes a gigabyte, and reads ours. */
    private static final Work OUR_WORK = new Work(4L << 20, 128L << 20);

    /** As much as minisign ever writes. */
    private static final Work MOST_WORK = new Work(33_554_432, 1_073_741_824);

    private SecretKeyFile() {}

    /**
     * What scrypt may take, in the two numbers of libsodium.
     *
     * @param operations about how many
     * @param memoryBytes how much memory
     */
    private record Work(long operations, long memoryBytes) {

        private static final int BLOCK = 8;

        byte[] bytes() {
            return ByteBuffer.allocate(2 * Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(operations)
                    .putLong(memoryBytes)
                    .array();
        }

        /** The parameters that libsodium picks for these two numbers, and the bytes they give. */
        byte[] derive(byte[] password, byte[] salt) {
            boolean isMemoryAmple = operations < memoryBytes / 32;
            long most = isMemoryAmple ? operations / (BLOCK * 4L) : memoryBytes / (BLOCK * 128L);
            int doublings = 1;
            while (doublings < 63 && 1L << doublings <= most / 2) {
                doublings++;
            }
            long lanes = isMemoryAmple ? 1 : Math.min(0x3fffffff, operations / 4 >> doublings) / BLOCK;
            return SCrypt.generate(password, salt, 1 << doublings, BLOCK, (int) Math.max(1, lanes), KEYS_LENGTH);
        }
    }

    /** Whether the file can only be read with its password. */
    public static boolean isEncrypted(String text) {
        return bytes(text)
                .filter(file -> Arrays.equals(Lines.slice(file, 2, 2), SCRYPT))
                .isPresent();
    }

    /** Writes a key without a password: whoever has the file has the key. */
    public static String write(SecretKey key) {
        byte[] noWork = new byte[SALT_LENGTH + 2 * Long.BYTES];
        return text(key, Algorithms.join(PublicKey.ALGORITHM, NO_PASSWORD, BLAKE, noWork, keys(key)));
    }

    /** Writes a key that only its password opens. Takes a quarter of a second and 128 MB. */
    public static String write(SecretKey key, String password) {
        byte[] salt = new byte[SALT_LENGTH];
        new SecureRandom().nextBytes(salt);
        byte[] hidden = xor(keys(key), OUR_WORK.derive(password.getBytes(StandardCharsets.UTF_8), salt));
        return text(key, Algorithms.join(PublicKey.ALGORITHM, SCRYPT, BLAKE, salt, OUR_WORK.bytes(), hidden));
    }

    private static String text(SecretKey key, byte[] file) {
        return DetachedSignature.UNTRUSTED + "minisign secret key "
                + key.publicKey().id() + "\n" + Lines.base64(file) + "\n";
    }

    private static byte[] keys(SecretKey key) {
        byte[] id = key.publicKey().id().bytes();
        byte[] both = Algorithms.join(key.seed(), key.publicKey().bytes());
        return Algorithms.join(id, both, checksum(id, both));
    }

    private static byte[] checksum(byte[] id, byte[] both) {
        return Algorithms.blake2b(CHECKSUM_LENGTH, PublicKey.ALGORITHM, id, both);
    }

    /** Reads a file without a password; empty when it has another form, is damaged or needs one. */
    public static Optional<SecretKey> read(String text) {
        return bytes(text)
                .filter(file -> Arrays.equals(Lines.slice(file, 2, 2), NO_PASSWORD))
                .flatMap(file -> key(Lines.slice(file, KEYS_AT, KEYS_LENGTH)));
    }

    /** Reads a file with its password; empty when it has another form, is damaged or the password is wrong. */
    public static Optional<SecretKey> read(String text, String password) {
        if (!isEncrypted(text)) {
            return read(text);
        }
        return bytes(text).flatMap(file -> {
            ByteBuffer numbers =
                    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(6 + SALT_LENGTH);
            Work work = new Work(numbers.getLong(), numbers.getLong());
            if (work.operations < 0
                    || work.operations > MOST_WORK.operations
                    || work.memoryBytes < 0
                    || work.memoryBytes > MOST_WORK.memoryBytes) {
                return Optional.empty();
            }
            byte[] derived = work.derive(password.getBytes(StandardCharsets.UTF_8), Lines.slice(file, 6, SALT_LENGTH));
            return key(xor(Lines.slice(file, KEYS_AT, KEYS_LENGTH), derived));
        });
    }

    private static Optional<byte[]> bytes(String text) {
        List<String> lines = Lines.of(text);
        if (lines.size() != 2 || !lines.getFirst().startsWith(DetachedSignature.UNTRUSTED)) {
            return Optional.empty();
        }
        return Lines.bytes(lines.get(1), LENGTH)
                .filter(file -> Arrays.equals(Lines.slice(file, 0, 2), PublicKey.ALGORITHM)
                        && Arrays.equals(Lines.slice(file, 4, 2), BLAKE));
    }

    private static Optional<SecretKey> key(byte[] keys) {
        byte[] id = Lines.slice(keys, 0, KeyId.LENGTH);
        byte[] both = Lines.slice(keys, KeyId.LENGTH, 2 * Algorithms.KEY_LENGTH);
        byte[] sum = Lines.slice(keys, KeyId.LENGTH + both.length, CHECKSUM_LENGTH);
        // minisign -W leaves the checksum of a key without a password as it is; some versions write zeros.
        if (!Arrays.equals(sum, checksum(id, both)) && !Arrays.equals(sum, new byte[CHECKSUM_LENGTH])) {
            return Optional.empty();
        }
        PublicKey open = new PublicKey(KeyId.of(id), Lines.slice(both, Algorithms.KEY_LENGTH, Algorithms.KEY_LENGTH));
        return SecretKey.of(Lines.slice(both, 0, Algorithms.KEY_LENGTH), open);
    }

    private static byte[] xor(byte[] one, byte[] other) {
        byte[] result = new byte[one.length];
        for (int i = 0; i < one.length; i++) {
            result[i] = (byte) (one[i] ^ other[i]);
        }
        return result;
    }
}
