package org.convoke.call;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convoke.sign.Digest;
import org.convoke.sign.SecretKey;
import org.jspecify.annotations.Nullable;

/** Issues texts without a store, for tests of what is shown of them. */
public final class TestVersions {

    public static final SecretKey KEY = SecretKey.generate();

    private final CallSlug call;
    private final Instant now;
    private final List<CallVersion> versions = new ArrayList<>();

    public TestVersions(CallSlug call, Instant now) {
        this.call = call;
        this.now = now;
    }

    /** Issues the original of the next version. */
    public TestVersions original(String language, String text) {
        return issue(language, text, null);
    }

    /** Issues a translation. */
    public TestVersions translation(int version, String language, String text) {
        return issue(language, text, version);
    }

    private TestVersions issue(String language, String text, @Nullable Integer translationOf) {
        VersionDraft.Terms terms = new VersionDraft.Terms("alliance.example.org", null, "CC-BY-4.0");
        Locale locale = Locale.forLanguageTag(language);
        SignedText signed = new Succession(history())
                .next(
                        new VersionDraft(call, locale, Wording.of(text), translationOf, terms),
                        URI.create("https://call.example.org/" + call),
                        now);
        byte[] file = signed.bytes();
        versions.add(new CallVersion(
                call,
                new CallVersion.Edition(signed.header().version(), locale, translationOf == null, null),
                new SignedFile(file),
                new CallVersion.Seal(
                        Digest.of(file).toString(),
                        KEY.sign(file, "test").file(),
                        KEY.publicKey().line(),
                        versions.size())));
        versions.sort(CallVersion.ORDER);
        return this;
    }

    /** A history of the one version, whose stored file is another one than was issued. */
    public static History withFile(CallVersion version, byte[] file) {
        return new History(
                List.of(new CallVersion(version.call(), version.edition(), new SignedFile(file), version.seal())));
    }

    public History history() {
        return new History(versions);
    }
}
