package org.convoke.report;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.convoke.organization.Domain;
import org.jspecify.annotations.Nullable;

/**
 * The bodies whose domains may stand in released data. An address that somebody handed in may be a person's own page, and even
 * its host may bear a name, so of a link nothing is released but which of these domains it is under. Remembers what it was
 * asked for in vain. For one thread.
 */
final class Publishers {

    private final Set<Domain> domains;
    private final Map<String, Integer> unknown = new TreeMap<>();

    Publishers(Collection<Domain> domains) {
        this.domains = Set.copyOf(domains);
    }

    /** The nearest domain that a link is under; absent when there is no link, or nobody vouched for any. */
    @Nullable
    Domain of(@Nullable URI link) {
        Domain host = link == null ? null : Domain.parse(link.getHost()).orElse(null);
        if (host == null) {
            return null;
        }
        for (String name = host.name(); name.indexOf('.') > 0; name = name.substring(name.indexOf('.') + 1)) {
            Domain domain = new Domain(name);
            if (domains.contains(domain)) {
                return domain;
            }
        }
        unknown.merge(host.name(), 1, Integer::sum);
        return null;
    }

    /** The hosts of links that are under none of the domains, with how many reports name each, in alphabetical order. */
    Map<String, Integer> unknown() {
        return unknown;
    }
}
