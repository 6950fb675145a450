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
        DOMAIN_TAKEN,
        /** Nothing was stored: it has a key or has endorsed under its domain, and its records name that one. */
        DOMAIN_FIXED;

        /** Whether the store has the record now. */
        public boolean isStored() {
            return this != DOMAIN_TAKEN && this != DOMAIN_FIXED;
        }

        /** The key of the sentence that tells why nothing was stored; of one that was, none is ever asked for. */
        public String error() {
            return this == DOMAIN_FIXED ? "error.organization.domain-fixed" : "error.organization.domain-taken";
        }
    }

    public Saved {
        unknown = List.copyOf(unknown);
        circular = List.copyOf(circular);
    }
}
