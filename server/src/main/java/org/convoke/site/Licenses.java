package org.convoke.site;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where licenses can be read. */
final class Licenses {

    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("CC-((?:BY|NC|ND|SA)(?:-(?:BY|NC|ND|SA))*)-([0-9.]+)");

    private Licenses() {}

    /** The address of the license with this SPDX identifier: its own page where it has one, else that of SPDX. */
    static String address(String id) {
        Matcher commons = CREATIVE_COMMONS.matcher(id);
        if (commons.matches()) {
            return "https://creativecommons.org/licenses/" + commons.group(1).toLowerCase(Locale.ROOT) + "/"
                    + commons.group(2) + "/";
        }
        return id.equals("CC0-1.0")
                ? "https://creativecommons.org/publicdomain/zero/1.0/"
                : "https://spdx.org/licenses/" + id + ".html";
    }
}
