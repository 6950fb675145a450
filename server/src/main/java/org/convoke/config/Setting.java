package org.convoke.config;

import java.util.Locale;

/** Everything that can be set, in the order of the documentation, which is made from this. */
public enum Setting {
    DATA("data", "The folder that holds the store. Cannot stand in the folder's own file."),
    LISTEN("127.0.0.1", "The address to listen on; 0.0.0.0 for all."),
    PORT("8080", "The port to listen on, 0 for any free one."),
    URL(
            "",
            "The public address used in links and feeds, for example https://call.example.org. Empty: the address that is"
                    + " listened on."),
    LOG("info", "How much is logged to standard error while serving: error, warn, info or debug.");

    private final String fallback;
    private final String description;

    Setting(String fallback, String description) {
        this.fallback = fallback;
        this.description = description;
    }

    /** Its name in {@code convoke.properties} and, behind two hyphens, as an option. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name in the environment. */
    public String variable() {
        return "CONVOKE_" + name();
    }

    /** What holds when nobody says anything. */
    public String fallback() {
        return fallback;
    }

    /** What it does, one or two English sentences. */
    public String description() {
        return description;
    }
}
