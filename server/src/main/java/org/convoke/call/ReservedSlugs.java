package org.convoke.call;

import java.util.Set;

/** The slugs that no call may have, because an address of the site begins with them. */
public final class ReservedSlugs {

    /** First segments of the public addresses, and of the files and folders that a site serves beside them. */
    private static final Set<String> TAKEN = Set.of(
            "api",
            "calls",
            "desk",
            "e",
            "favicon",
            "health",
            "log",
            "oembed",
            "organizations",
            "robots",
            "sitemap",
            "static",
            "verify",
            "websub");

    private ReservedSlugs() {}

    public static boolean contains(CallSlug slug) {
        return TAKEN.contains(slug.value());
    }
}
