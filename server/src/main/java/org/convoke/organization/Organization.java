package org.convoke.organization;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body that calls, belongs, supports or reports, with everything of it that is public. How its people are reached is kept by
 * {@link OrganizationStore} and is not part of it.
 *
 * @param slug its name in addresses
 * @param seat where it is
 * @param ties to other organizations, by relation and then by slug
 */
public record Organization(OrganizationSlug slug, OrganizationKind kind, Names names, Seat seat, List<Tie> ties) {

    public Organization {
        ties = ties.stream().distinct().sorted().toList();
    }

    /**
     * Where an organization is.
     *
     * @param domain by which it is known; absent for one without
     * @param country ISO 3166-1 alpha-2; absent for one of all countries, or of one that was not told
     * @param homePage http or https
     */
    public record Seat(
            @Nullable Domain domain,
            @Nullable String country,
            @Nullable URI homePage) {

        /** Nothing is known. */
        public static final Seat UNKNOWN = new Seat(null, null, null);
    }

    /** A tie to another organization. */
    public record Tie(Relation relation, OrganizationSlug other) implements Comparable<Tie> {

        @Override
        public int compareTo(Tie tie) {
            int byRelation = relation.compareTo(tie.relation);
            return byRelation != 0 ? byRelation : other.compareTo(tie.other);
        }
    }

    /** The name by which records are signed: the domain, or the slug of one that has none. */
    public String id() {
        return domain().map(Domain::name).orElse(slug.value());
    }

    /** Whether a record that is signed by this name may be its own. */
    boolean isCalled(String name) {
        return name.equals(id()) || name.equals(slug.value());
    }

    public Optional<Domain> domain() {
        return Optional.ofNullable(seat.domain);
    }
}
