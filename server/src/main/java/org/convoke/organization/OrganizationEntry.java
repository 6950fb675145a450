package org.convoke.organization;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organization with what the site knows of it, all of it public.
 *
 * @param token what its domain says to prove that it stands behind it
 * @param keys the one in use first, then the newest of the others
 * @param damagedKeys how many keys were left out because they are not what the log says
 * @param logo absent when it gave none
 */
public record OrganizationEntry(
        Organization organization,
        String token,
        Proof proof,
        List<OrganizationKey> keys,
        int damagedKeys,
        @Nullable Logo logo) {

    public OrganizationEntry {
        keys = List.copyOf(keys);
    }

    /**
     * What the page needs to show a logo.
     *
     * @param version changes with it
     */
    public record Logo(String version, int widthPixels, int heightPixels) {}

    /** The key in use. */
    public Optional<OrganizationKey> key() {
        return keys.stream().filter(OrganizationKey::isInUse).findFirst();
    }

    public OrganizationSlug slug() {
        return organization.slug();
    }
}
