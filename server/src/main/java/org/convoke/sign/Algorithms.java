package org.convoke.sign;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.Blake2bDigest;

/**
 * The algorithms themselves: SHA-256 and Ed25519 (RFC 8032) of the JDK, BLAKE2b (RFC 7693) of Bouncy Castle, which the JDK
 * lacks. Every JDK of this version has them, so that one is missing is a fault of the installation.
 */
final class Algorithms {

    static final int KEY_LENGTH = 32;
    static final int SIGNATURE_LENGTH = 64;

    /** What stands before the 32 bytes of a key in the encodings that the JDK takes (RFC 8410). */
    private static final byte[] PUBLIC_PREFIX = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
    };

    private static final byte[] SECRET_PREFIX = {
        0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20
    };

    private static final String ED25519 = "Ed25519";

    private Algorithms() {}

    /** The two halves of a key, 32 bytes each. */
    record RawKeys(byte[] secret, byte[] open) {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        }
    }

    /** The BLAKE2b digest of so many bytes. */
    static byte[] blake2b(int length, byte[]... pieces) {
        Blake2bDigest blake = new Blake2bDigest(length * Byte.SIZE);
        for (byte[] piece : pieces) {
            blake.update(piece, 0, piece.length);
        }
        byte[] digest = new byte[length];
        blake.doFinal(digest, 0);
        return digest;
    }

    static RawKeys newKeys() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            return new RawKeys(
                    tail(pair.getPrivate().getEncoded()), tail(pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        }
    }

    private static byte[] tail(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
    }

    static byte[] sign(byte[] secret, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(KeyFactory.getInstance(ED25519)
                    .generatePrivate(new PKCS8EncodedKeySpec(join(SECRET_PREFIX, secret))));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Whether the signature is right; false also when it or the key is malformed. */
    static boolean isValid(byte[] open, byte[] message, byte[] signature) {
        if (open.length != KEY_LENGTH || signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(ED25519);
            check.initVerify(
                    KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(join(PUBLIC_PREFIX, open))));
            check.update(message);
            return check.verify(signature);
        } catch (InvalidKeyException | SignatureException e) {
            // The bytes are no point of the curve, or a number out of range: no signature by anybody.
            return false;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static byte[] join(byte[]... pieces) {
        int length = 0;
        for (byte[] piece : pieces) {
            length += piece.length;
        }
        byte[] joined = new byte[length];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, joined, at, piece.length);
            at += piece.length;
        }
        return joined;
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("this Java lacks an algorithm", e);
    }
}
