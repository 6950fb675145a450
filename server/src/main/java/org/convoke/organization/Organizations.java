package org.convoke.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.sign.DetachedSignature;

/** Where the pages find organizations. */
public interface Organizations {

    /** Returns an organization with what the site knows of it. */
    Optional<OrganizationEntry> find(OrganizationSlug slug);

    /** Returns whom it is tied to, from both sides, by relation and then by name. */
    List<Neighbor> listNeighbors(OrganizationSlug slug);

    /** Returns those that look like it, by slug. */
    List<Organization> listLookAlikes(OrganizationSlug slug);

    /** Returns its logo as PNG; empty when it gave none. */
    Optional<byte[]> findLogo(OrganizationSlug slug);

    /**
     * Takes a record about an organization's key that was signed elsewhere.
     *
     * @param signatures under the record's canonical JSON, one at least
     * @return what came of it
     * @throws UserError when there is no such organization, or the record may not be taken
     */
    EntryType changeKey(OrganizationSlug slug, KeyRecord record, List<DetachedSignature> signatures, Instant now);

    /**
     * An organization beside another.
     *
     * @param isUp whether the tie leads from the one that was asked for to this one
     */
    record Neighbor(Relation relation, boolean isUp, Organization organization) {}

    /** A site without any. */
    static Organizations none() {
        return new Organizations() {
            @Override
            public Optional<OrganizationEntry> find(OrganizationSlug slug) {
                return Optional.empty();
            }

            @Override
            public List<Neighbor> listNeighbors(OrganizationSlug slug) {
                return List.of();
            }

            @Override
            public List<Organization> listLookAlikes(OrganizationSlug slug) {
                return List.of();
            }

            @Override
            public Optional<byte[]> findLogo(OrganizationSlug slug) {
                return Optional.empty();
            }

            @Override
            public EntryType changeKey(
                    OrganizationSlug slug, KeyRecord record, List<DetachedSignature> signatures, Instant now) {
                throw UserError.notFound("error.organization.unknown", slug.value());
            }
        };
    }
}
