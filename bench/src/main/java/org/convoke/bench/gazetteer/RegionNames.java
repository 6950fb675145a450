package org.convoke.bench.gazetteer;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The spellings of a first-level division's name with and without the word for what it is. */
final class RegionNames {

    private static final Pattern KIND = Pattern.compile(
            "(?i)\\b(province|region|state of|state|oblast'?|krai|kray|republic of|republic|prefecture|governorate"
                    + "|district|department|county|voivodeship|municipality|emirate|canton|parish)\\b");

    private RegionNames() {}

    /** Returns the name, and the name without the kind when something is left. */
    static Set<String> spellings(String name) {
        Set<String> out = new LinkedHashSet<>();
        out.add(name);
        String bare = KIND.matcher(name).replaceAll("").strip();
        if (bare.length() > 2) {
            out.add(bare);
        }
        return out;
    }
}
