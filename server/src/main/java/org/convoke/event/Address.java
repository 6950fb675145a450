package org.convoke.event;

import org.jspecify.annotations.Nullable;

/**
 * A postal address as far as it is known. No part is blank: absent is absent.
 *
 * @param lines street and number, and whatever stands before the town
 * @param locality the town
 * @param region state, province, county
 * @param country ISO 3166-1 alpha-2 in upper case
 */
public record Address(
        @Nullable String lines,
        @Nullable String locality,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country) {

    /** Nothing is known. */
    public static final Address UNKNOWN = new Address(null, null, null, null, null);

    public Address {
        lines = Text.presentOrNull(lines);
        locality = Text.presentOrNull(locality);
        region = Text.presentOrNull(region);
        postalCode = Text.presentOrNull(postalCode);
        country = Text.presentOrNull(country);
    }
}
