package org.convoke.organization;

import java.util.List;
import java.util.Optional;

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
        };
    }
}
