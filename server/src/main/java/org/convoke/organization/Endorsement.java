package org.convoke.organization;

import java.time.Instant;
import org.convoke.call.CallSlug;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/**
 * An organization stands behind one exact version of a call, or did.
 *
 * @param organization whose word it is
 * @param evidence how that is known
 * @param received when the site took it
 * @param logIndex where the log has it
 * @param withdrawal absent while it holds
 */
public record Endorsement(
        OrganizationSlug organization,
        CallSlug call,
        EndorsementRecord record,
        Evidence evidence,
        Instant received,
        long logIndex,
        @Nullable Withdrawal withdrawal) {

    /**
     * How it is known.
     *
     * @param signature under the record, minisign form; absent for one that no key signed
     * @param key that signed it; absent with the signature
     */
    public record Evidence(
            Level level,
            @Nullable String signature,
            @Nullable OrganizationKey key) {}

    /**
     * That it was taken back.
     *
     * @param json the record, canonical
     * @param signature under it; absent when no key signed the endorsement either
     */
    public record Withdrawal(String json, @Nullable String signature, Instant at, long logIndex) {}

    /** Whether the organization still stands behind it. */
    public boolean holds() {
        return withdrawal == null;
    }

    /** The same, taken back. */
    Endorsement with(Withdrawal taken) {
        return new Endorsement(organization, call, record, evidence, received, logIndex, taken);
    }

    public Digest text() {
        return record.text();
    }
}
