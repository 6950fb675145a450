package org.convoke.organization;

import java.util.Locale;

/** How it is known that an organization endorses, the strongest first. */
public enum Level {
    /** Its own key signed the record. */
    KEY,
    /** Somebody at a role address of its proven domain confirmed it. */
    DOMAIN,
    /** The secretariat holds a letter, whose digest is in the record. */
    DOCUMENT;

    /** Its word in files and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
