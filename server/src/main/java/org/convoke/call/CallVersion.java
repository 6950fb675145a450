package org.convoke.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.Digest;
import org.convoke.sign.PublicKey;
import org.jspecify.annotations.Nullable;

/**
 * One immutable text of a call in one language.
 *
 * @param file what was signed, as it is stored
 * @param sound the text in it; absent when the file no longer is what was issued
 */
public record CallVersion(
        CallSlug call,
        Edition edition,
        SignedFile file,
        Seal seal,
        @Nullable SignedText sound) {

    /** By version; within one the original first, then by language tag. */
    public static final Comparator<CallVersion> ORDER = Comparator.comparingInt(CallVersion::version)
            .thenComparing(each -> !each.edition.isOriginal)
            .thenComparing(CallVersion::tag);

    /**
     * Which text of its call it is.
     *
     * @param version from 1
     * @param isOriginal whether the others of this version are translations of it
     * @param notBefore the moment before which nothing of it is public; absent without embargo
     */
    public record Edition(
            int version,
            Locale language,
            boolean isOriginal,
            @Nullable Instant notBefore) {}

    /**
     * What proves it, as it is stored.
     *
     * @param digest of the file when it was issued
     * @param signature the text of the {@code .minisig} file
     * @param key that signed it: the line of the {@code .pub} file
     * @param logIndex where the log has it
     */
    public record Seal(String digest, String signature, String key, long logIndex) {}

    /** The version that this file is under this seal. Checks the signature, which takes a fifth of a millisecond. */
    public CallVersion(CallSlug call, Edition edition, SignedFile file, Seal seal) {
        this(call, edition, file, seal, sound(call, edition, file, seal));
    }

    public int version() {
        return edition.version;
    }

    public Locale language() {
        return edition.language;
    }

    /** The BCP 47 tag of its language, as addresses have it. */
    public String tag() {
        return edition.language.toLanguageTag();
    }

    /** Whether it may be seen: whoever shows anything of a version asks this first. */
    public boolean isPublic(Instant now) {
        return edition.notBefore == null || !now.isBefore(edition.notBefore);
    }

    /** The digest of the file as it is now. */
    public Digest digest() {
        return file.digest();
    }

    /** The text, if the stored file still is what was issued: its digest, its signature and what its header says. */
    public Optional<SignedText> text() {
        return Optional.ofNullable(sound);
    }

    private static @Nullable SignedText sound(CallSlug call, Edition edition, SignedFile file, Seal seal) {
        return isSigned(file, seal)
                ? SignedText.parse(file.bytes())
                        .filter(text -> isOwn(text.header(), call, edition))
                        .orElse(null)
                : null;
    }

    private static boolean isSigned(SignedFile file, Seal seal) {
        Optional<PublicKey> key = PublicKey.parse(seal.key);
        Optional<DetachedSignature> signature = DetachedSignature.parse(seal.signature);
        return file.digest().toString().equals(seal.digest)
                && key.isPresent()
                && signature.isPresent()
                && signature.get().check(key.get(), file.bytes()) == DetachedSignature.Check.VALID;
    }

    /** A file that is whole may still stand in another's place. */
    private static boolean isOwn(TextHeader header, CallSlug call, Edition edition) {
        return header.version() == edition.version
                && header.language().equals(edition.language)
                && (header.lineage().translationOf() == null) == edition.isOriginal
                && Objects.equals(header.issue().notBefore(), edition.notBefore)
                && header.call().getPath().equals("/" + call);
    }

    /** The path of its file, with its leading slash. */
    public String path() {
        return page() + ".txt";
    }

    /** The path of its page, which always shows this text, with its leading slash. */
    public String page() {
        return "/" + call + "/v" + edition.version + "/" + tag();
    }
}
