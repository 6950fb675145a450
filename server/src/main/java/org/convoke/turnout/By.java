package org.convoke.turnout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sums can be told by. */
public enum By {
    COUNTRY,
    REGION,
    CITY,
    DAY,
    SIZE;

    /** The choice that a word in small letters names. */
    public static Optional<By> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** How it is asked for. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
