package org.convoke.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which organizations could be taken for each other, by name or by domain. Immutable; looking one up costs its names. */
public final class LookAlikes {

    private final Map<String, Set<OrganizationSlug>> bySkeleton = new HashMap<>();

    private LookAlikes() {}

    public static LookAlikes of(Collection<Organization> organizations) {
        LookAlikes all = new LookAlikes();
        for (Organization each : organizations) {
            skeletons(each)
                    .forEach(skeleton -> all.bySkeleton
                            .computeIfAbsent(skeleton, unused -> new TreeSet<>())
                            .add(each.slug()));
        }
        return all;
    }

    /** The others that look like it, by slug. */
    public List<OrganizationSlug> find(Organization organization) {
        Set<OrganizationSlug> alike = new TreeSet<>();
        skeletons(organization).forEach(skeleton -> alike.addAll(bySkeleton.getOrDefault(skeleton, Set.of())));
        alike.remove(organization.slug());
        return new ArrayList<>(alike);
    }

    private static Stream<String> skeletons(Organization organization) {
        Stream<String> names = organization.names().all().stream()
                .flatMap(name -> Spelling.skeletons(name.text()).stream())
                .map(skeleton -> "name " + skeleton);
        Stream<String> domains = organization.domain().stream()
                .flatMap(domain -> Spelling.skeletons(domain.inItsScript()).stream())
                .map(skeleton -> "domain " + skeleton);
        return Stream.concat(names, domains).distinct();
    }
}
