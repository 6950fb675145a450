package org.convoke.organization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organization as coordinators keep it: with the one thing of it that is not public. Only commands see records; pages and
 * answers are made of {@link Organization}, which has no place for a contact.
 *
 * @param contact how coordinators reach its people; absent when they do not know
 */
public record OrganizationRecord(
        Organization organization, @Nullable String contact) {

    public Optional<String> findContact() {
        return Optional.ofNullable(contact);
    }

    /** Without the contact, which belongs in no log. */
    @Override
    public String toString() {
        return "OrganizationRecord[" + organization.slug() + "]";
    }
}
