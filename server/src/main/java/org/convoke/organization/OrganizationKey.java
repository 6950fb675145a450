package org.convoke.organization;

import java.time.Instant;
import org.convoke.sign.PublicKey;
import org.jspecify.annotations.Nullable;

/**
 * A key with which an organization signs, or did.
 *
 * @param isHeld whether this site keeps the secret half, for an organization that cannot
 * @param since when it came into use
 * @param until when another took its place, or it was revoked; absent for the one in use
 * @param isRevoked whether it ended because it is no longer to be trusted
 */
public record OrganizationKey(
        PublicKey key,
        boolean isHeld,
        Instant since,
        @Nullable Instant until,
        boolean isRevoked) {

    /** Whether it is the one that signs now. */
    public boolean isInUse() {
        return until == null;
    }
}
