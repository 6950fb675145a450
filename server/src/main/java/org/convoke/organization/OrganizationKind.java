package org.convoke.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an organization is to the alliance, in the order in which lists have them. */
public enum OrganizationKind {
    ALLIANCE,
    CHAPTER,
    MEMBER,
    ALLY,
    NEWSROOM;

    /** Reads its word in any case. */
    public static Optional<OrganizationKind> parse(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.name().equals(word)).findFirst();
    }

    /** Its word in commands, files and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
