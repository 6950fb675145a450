package org.convoke.organization;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an organization's domain.
 *
 * @param found when the domain last said that it stands behind the organization; absent when it never did
 * @param way where it said so
 * @param key that it said so with, base64; absent when it named none
 * @param answered when it last answered at all
 * @param tried when it was last asked
 */
public record Proof(
        @Nullable Instant found,
        DomainProof.@Nullable Way way,
        @Nullable String key,
        @Nullable Instant answered,
        @Nullable Instant tried) {

    /** It was never asked. */
    public static final Proof NONE = new Proof(null, null, null, null, null);

    /** A proven domain may be out of reach this long; then nobody can say whether it still is. */
    static final Duration PATIENCE = Duration.ofDays(7);

    /** How often a domain is asked again. */
    static final Duration INTERVAL = Duration.ofHours(24);

    /** How soon one is asked again that did not answer, or does not say it yet. */
    static final Duration RETRY = Duration.ofHours(1);

    /** Whether the badge is shown: the domain's last answer was yes, and it is not too long ago. */
    public boolean holds(Instant now) {
        return found != null && found.equals(answered) && found.plus(PATIENCE).isAfter(now);
    }

    /** Whether it is time to ask. */
    public boolean isDue(Instant now) {
        if (tried == null) {
            return true;
        }
        boolean isWell = found != null && found.equals(tried);
        return !tried.plus(isWell ? INTERVAL : RETRY).isAfter(now);
    }

    /** What is known after this answer. */
    public Proof after(DomainProof.Answer answer, Instant now) {
        return switch (answer) {
            case DomainProof.Answer.Proven(DomainProof.Way where, String named) ->
                new Proof(now, where, named, now, now);
            case DomainProof.Answer.Absent _ -> new Proof(found, way, key, now, now);
            case DomainProof.Answer.Unanswered _ -> new Proof(found, way, key, answered, now);
        };
    }
}
