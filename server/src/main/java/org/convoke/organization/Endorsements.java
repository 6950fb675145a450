package org.convoke.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convoke.call.CallSlug;
import org.convoke.call.History;
import org.convoke.i18n.UserError;
import org.jspecify.annotations.Nullable;

/** Where endorsements are, for pages and for those who send one. Whether a version is public is for the caller to ask. */
public interface Endorsements {

    /**
     * Lists what was endorsed of a call and by whom, the withdrawn ones too, in the order in which they came. Whatever is not
     * what was signed and logged is left out.
     */
    List<Endorser> list(CallSlug call);

    /** How many endorsements of a call are left out because they are not what was signed and logged. */
    int countDamaged(CallSlug call);

    /** Lists what an organization endorsed, in the order in which it did. */
    List<Endorsement> listBy(OrganizationSlug organization);

    /** Until when a call takes endorsements; empty when it takes them always. */
    Optional<Instant> findDeadline(CallSlug call);

    /**
     * Takes an endorsement that the organization's key signed.
     *
     * @param minisig the text of the signature's file
     * @param versions that may be endorsed
     * @throws UserError that says why not: another key, another text, a wrong clock, a repetition, or too late
     */
    Endorsement add(CallSlug call, EndorsementRecord record, String minisig, History versions, Instant now);

    /**
     * Takes a withdrawal.
     *
     * @param minisig the text of the signature's file; absent for one on the word of the coordinators, which cannot take back
     *     what a key signed
     * @throws UserError when there is no such endorsement of that organization, or it was withdrawn, or the key is another
     */
    Endorsement withdraw(WithdrawalRecord record, @Nullable String minisig, Instant now);

    /** An endorsement and who gave it. */
    record Endorser(Endorsement endorsement, OrganizationEntry organization) {}

    /** A site without any. */
    static Endorsements none() {
        return new Endorsements() {
            @Override
            public List<Endorser> list(CallSlug call) {
                return List.of();
            }

            @Override
            public int countDamaged(CallSlug call) {
                return 0;
            }

            @Override
            public List<Endorsement> listBy(OrganizationSlug organization) {
                return List.of();
            }

            @Override
            public Optional<Instant> findDeadline(CallSlug call) {
                return Optional.empty();
            }

            @Override
            public Endorsement add(
                    CallSlug call, EndorsementRecord record, String minisig, History versions, Instant now) {
                throw UserError.notFound("error.organization.unknown", record.organization());
            }

            @Override
            public Endorsement withdraw(WithdrawalRecord record, @Nullable String minisig, Instant now) {
                throw UserError.notFound("error.organization.unknown", record.organization());
            }
        };
    }
}
