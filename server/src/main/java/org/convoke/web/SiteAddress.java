package org.convoke.web;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where readers reach the site, for links that leave it: feeds, pictures, posters. What the operator set, else what the
 * reader's own request names.
 *
 * @param origin scheme, host and port without a slash behind; empty when the operator set none
 */
public record SiteAddress(Optional<String> origin) {

    /** A host or address, with a port or without (RFC 9110, section 7.2). */
    private static final Pattern AUTHORITY =
            Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]{2,45}])(:[0-9]{1,5})?");

    private static final String NOWHERE = "http://localhost";

    /** The address that the operator set, which has no path. */
    public static SiteAddress of(URI url) {
        return new SiteAddress(Optional.of(url.getScheme() + "://" + url.getRawAuthority()));
    }

    /** None was set. */
    public static SiteAddress unset() {
        return new SiteAddress(Optional.empty());
    }

    /** The origin for a request with this Host field. */
    String seenFrom(Optional<String> host) {
        return origin.orElseGet(
                () -> host.filter(field -> AUTHORITY.matcher(field).matches())
                        .map(field -> "http://" + field)
                        .orElse(NOWHERE));
    }
}
