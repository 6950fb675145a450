package org.convoke.call;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text that is to be issued.
 *
 * @param translationOf the version it is a translation of; absent when it is the original of a new one
 */
public record VersionDraft(
        CallSlug call,
        Locale language,
        Wording wording,
        @Nullable Integer translationOf,
        Terms terms) {

    /**
     * Under which conditions.
     *
     * @param issuer a domain; absent when none is named
     * @param notBefore the moment before which it is not public; absent without embargo
     * @param license an SPDX identifier
     */
    public record Terms(@Nullable String issuer, @Nullable Instant notBefore, String license) {}
}
