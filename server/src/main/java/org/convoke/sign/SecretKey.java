package org.convoke.sign;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * An Ed25519 key that signs, with the public key that belongs to it. It prints nothing of itself. Immutable.
 *
 * <p>Its file is {@link SecretKeyFile}.
 */
public final class SecretKey {

    private final byte[] seed;
    private final PublicKey publicKey;

    SecretKey(byte[] seed, PublicKey publicKey) {
        this.seed = seed;
        this.publicKey = publicKey;
    }

    /** Makes a new key from the system's randomness. */
    public static SecretKey generate() {
        Algorithms.RawKeys keys = Algorithms.newKeys();
        byte[] id = new byte[KeyId.LENGTH];
        new SecureRandom().nextBytes(id);
        return new SecretKey(keys.secret(), new PublicKey(KeyId.of(id), keys.open()));
    }

    /**
     * The key of these two halves, or empty when they do not belong together.
     *
     * @param seed 32 bytes, the private key of RFC 8032
     */
    static Optional<SecretKey> of(byte[] seed, PublicKey publicKey) {
        SecretKey key = new SecretKey(seed, publicKey);
        byte[] message = publicKey.bytes();
        return publicKey.isValid(message, key.sign(message)) ? Optional.of(key) : Optional.empty();
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /** The Ed25519 signature over exactly these bytes, 64 of them; the same for the same bytes. */
    public byte[] sign(byte[] message) {
        return Algorithms.sign(seed, message);
    }

    /**
     * Signs a file in the form of minisign.
     *
     * @param trustedComment one line that is signed too
     */
    public DetachedSignature sign(byte[] file, String trustedComment) {
        return DetachedSignature.make(this, file, trustedComment);
    }

    /** The seed, for {@link SecretKeyFile} alone. */
    byte[] seed() {
        return seed;
    }

    @Override
    public String toString() {
        return "SecretKey[" + publicKey.id() + "]";
    }
}
