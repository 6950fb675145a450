package org.convoke.call;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.convoke.i18n.UserError;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a call's next text follows.
 *
 * @param versions of the call, all of them
 */
record Succession(History versions) {

    /**
     * The signed text that a draft becomes.
     *
     * @param address of the call
     * @throws UserError when the draft does not fit what was issued before
     */
    SignedText next(VersionDraft draft, URI address, Instant now) {
        VersionDraft.Terms terms = draft.terms();
        CallVersion original = draft.translationOf() == null ? null : translated(draft, draft.translationOf());
        int number = original == null ? versions.newest() + 1 : original.version();
        TextHeader header = new TextHeader(
                address,
                number,
                draft.language(),
                new TextHeader.Issue(terms.issuer(), now, notBefore(terms.notBefore(), original, now)),
                new TextHeader.Lineage(
                        replaced(number - 1, draft.language()).orElse(null),
                        original == null ? null : soundDigest(original)),
                terms.license());
        return new SignedText(header, draft.wording().text());
    }

    private CallVersion translated(VersionDraft draft, int version) {
        if (versions.find(version, draft.language()).isPresent()) {
            throw UserError.conflict(
                    "cli.version.exists",
                    draft.call().value(),
                    version,
                    draft.language().toLanguageTag());
        }
        return versions.original(version)
                .orElseThrow(() ->
                        UserError.notFound("cli.version.unknown", draft.call().value(), version));
    }

    /** A translation would tell what its original says, so it is never public before it. */
    private static @Nullable Instant notBefore(@Nullable Instant wanted, @Nullable CallVersion original, Instant now) {
        if (original == null || original.isPublic(now)) {
            return wanted;
        }
        Instant embargo = original.edition().notBefore();
        if (wanted != null && wanted.isBefore(embargo)) {
            throw UserError.conflict("cli.version.embargo", wanted.toString(), String.valueOf(embargo));
        }
        return wanted == null ? embargo : wanted;
    }

    private Optional<Digest> replaced(int version, Locale language) {
        return versions.find(version, language)
                .or(() -> versions.original(version))
                .map(Succession::soundDigest);
    }

    /** Nothing is built on a text that is no longer what was issued. */
    private static Digest soundDigest(CallVersion version) {
        if (version.text().isEmpty()) {
            throw UserError.conflict("cli.version.damaged", version.call().value(), version.version(), version.tag());
        }
        return version.digest();
    }
}
