package org.convoke.sign;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signature beside its file, in the form of minisign: an untrusted comment; the algorithm, key id and signature in base64;
 * a trusted comment; and a second signature that covers the first one and that comment. Immutable.
 */
public final class DetachedSignature {

    static final String UNTRUSTED = "untrusted comment: ";
    static final String TRUSTED = "trusted comment: ";

    /** A file of more characters is none of ours: comments are short. */
    private static final int MAX_LENGTH = 16_384;

    private static final int SIGNED_LENGTH = 2 + KeyId.LENGTH + Algorithms.SIGNATURE_LENGTH;
    private static final int BLAKE_LENGTH = 64;

    private final Algorithm algorithm;
    private final KeyId keyId;
    private final byte[] signature;
    private final String trustedComment;
    private final byte[] commentSignature;
    private final String untrustedComment;

    /** What the first signature covers. */
    private enum Algorithm {
        /** The BLAKE2b-512 digest of the file. */
        ED,
        /** The file itself: minisign before 2021. */
        Ed;

        byte[] message(byte[] file) {
            return this == ED ? Algorithms.blake2b(BLAKE_LENGTH, file) : file;
        }
    }

    /** What checking a signature found. */
    public enum Check {
        /** The key made it for exactly this file and this comment. */
        VALID,
        /** It names another key. */
        OTHER_KEY,
        /** The file, or the signature, is not what the key signed. */
        OTHER_FILE,
        /** The file is what the key signed, and the comment is not. */
        OTHER_COMMENT
    }

    private DetachedSignature(
            String untrustedComment,
            Algorithm algorithm,
            byte[] signed,
            String trustedComment,
            byte[] commentSignature) {
        this.untrustedComment = untrustedComment;
        this.algorithm = algorithm;
        this.keyId = KeyId.of(Lines.slice(signed, 2, KeyId.LENGTH));
        this.signature = Lines.slice(signed, 2 + KeyId.LENGTH, Algorithms.SIGNATURE_LENGTH);
        this.trustedComment = trustedComment;
        this.commentSignature = commentSignature;
    }

    static DetachedSignature make(SecretKey key, byte[] file, String trustedComment) {
        if (trustedComment.chars().anyMatch(character -> character < ' ')) {
            throw new IllegalArgumentException("a comment is one line");
        }
        byte[] signature = key.sign(Algorithm.ED.message(file));
        byte[] signed = Algorithms.join(
                "ED".getBytes(StandardCharsets.US_ASCII), key.publicKey().id().bytes(), signature);
        byte[] commentSignature = key.sign(coveredByComment(signature, trustedComment));
        String untrusted = "signature from key " + key.publicKey().id();
        return new DetachedSignature(untrusted, Algorithm.ED, signed, trustedComment, commentSignature);
    }

    /** Reads the text of a {@code .minisig} file; empty when it has another form or is cut off. */
    public static Optional<DetachedSignature> parse(String text) {
        List<String> lines = text.length() > MAX_LENGTH ? List.of() : Lines.of(text);
        if (lines.size() != 4
                || !lines.get(0).startsWith(UNTRUSTED)
                || !lines.get(2).startsWith(TRUSTED)) {
            return Optional.empty();
        }
        byte @Nullable [] signed = Lines.bytes(lines.get(1), SIGNED_LENGTH).orElse(null);
        byte @Nullable [] comment =
                Lines.bytes(lines.get(3), Algorithms.SIGNATURE_LENGTH).orElse(null);
        if (signed == null || comment == null) {
            return Optional.empty();
        }
        return algorithm(signed)
                .map(algorithm -> new DetachedSignature(
                        lines.get(0).substring(UNTRUSTED.length()),
                        algorithm,
                        signed,
                        lines.get(2).substring(TRUSTED.length()),
                        comment));
    }

    private static Optional<Algorithm> algorithm(byte[] signed) {
        String name = new String(signed, 0, 2, StandardCharsets.ISO_8859_1);
        return switch (name) {
            case "ED" -> Optional.of(Algorithm.ED);
            case "Ed" -> Optional.of(Algorithm.Ed);
            default -> Optional.empty();
        };
    }

    /** Checks it against a file and the key that is trusted. */
    public Check check(PublicKey key, byte[] file) {
        if (!key.id().equals(keyId)) {
            return Check.OTHER_KEY;
        }
        if (!key.isValid(algorithm.message(file), signature)) {
            return Check.OTHER_FILE;
        }
        boolean isCommentTrue = key.isValid(coveredByComment(signature, trustedComment), commentSignature);
        return isCommentTrue ? Check.VALID : Check.OTHER_COMMENT;
    }

    private static byte[] coveredByComment(byte[] signature, String comment) {
        return Algorithms.join(signature, comment.getBytes(StandardCharsets.UTF_8));
    }

    /** The key that it says made it. */
    public KeyId keyId() {
        return keyId;
    }

    /** What the signer says beside the file; true only after {@link #check}. */
    public String trustedComment() {
        return trustedComment;
    }

    /** The text of the {@code .minisig} file. */
    public String file() {
        byte[] signed = Algorithms.join(algorithm.name().getBytes(StandardCharsets.US_ASCII), keyId.bytes(), signature);
        return UNTRUSTED + untrustedComment + "\n" + Lines.base64(signed) + "\n" + TRUSTED + trustedComment + "\n"
                + Lines.base64(commentSignature) + "\n";
    }
}
