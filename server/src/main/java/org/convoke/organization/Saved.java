package org.convoke.organization;

import java.util.List;

/**
 * What became of a record.
 *
 * @param unknown ties to organizations that nobody knows; they were left out
 * @param circular ties that would make it a part of itself; they were left out
 */
public record Saved(
        OrganizationSlug slug, Outcome outcome, List<Organization.Tie> unknown, List<Organization.Tie> circular) {

    /** Whether and how the store changed. */
    public enum Outcome {
        ADDED,
        UPDATED,
        UNCHANGED,
        /** Nothing was stored: another organization has the domain. */
        DOMAIN_TAKEN
    }

    public Saved {
        unknown = List.copyOf(unknown);
        circular = List.copyOf(circular);
    }
}
