package org.convoke.organization;

import java.time.Instant;
import org.convoke.sign.PublicKey;
import org.jspecify.annotations.Nullable;

/**
 * A key with which an organization signs, or did.
 *
 * @param isHeld whether this site keeps the secret half, for an organization that cannot
 * @param since when it came into use here
 * @param until when another took its place; absent for the one in use
 */
public record OrganizationKey(
        PublicKey key,
        boolean isHeld,
        Instant since,
        @Nullable Instant until) {

    /** Whether it is the one that signs now. */
    public boolean isInUse() {
        return until == null;
    }
}
