package org.convoke.organization;

import java.util.regex.Pattern;

/** The name of an organization in addresses: one to sixty of {@code a-z}, {@code 0-9} and {@code -}, not beginning with a hyphen. */
public record OrganizationSlug(String value) implements Comparable<OrganizationSlug> {

    private static final int MAX_LENGTH = 60;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** @throws IllegalArgumentException when the value has another form */
    public OrganizationSlug {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** The slug that a domain suggests: {@code example.org} becomes {@code example-org}. */
    public static OrganizationSlug of(Domain domain) {
        String text = domain.name().replace('.', '-');
        return new OrganizationSlug(text.substring(0, Math.min(MAX_LENGTH, text.length())));
    }

    @Override
    public int compareTo(OrganizationSlug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
