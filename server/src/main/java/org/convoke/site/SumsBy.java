package org.convoke.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a table of numbers are, in the order in which pages offer them. */
enum SumsBy {
    EVENT("events"),
    COUNTRY("countries"),
    REGION("regions"),
    CITY("towns"),
    DAY("days"),
    SIZE("sizes");

    private final String id;

    SumsBy(String id) {
        this.id = id;
    }

    /** The one that an address names; empty for any other word. */
    static Optional<SumsBy> parse(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Its word in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table's name, in messages and on pages. */
    String id() {
        return id;
    }

    /** Whether one country's events are added up by it too. */
    boolean isWithinCountry() {
        return this == EVENT || this == REGION || this == CITY;
    }
}
