package org.convoke.organization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an organization is called.
 *
 * @param main its own name for itself, never blank
 * @param language the language of that name, BCP 47; absent when it is nobody's in particular
 * @param others its names in other languages and scripts, by BCP 47 tag, none of them blank
 */
public record Names(String main, @Nullable String language, SortedMap<String, String> others) {

    /** @throws IllegalArgumentException when a name is blank */
    public Names {
        if (main.isBlank() || others.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a name is blank");
        }
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** A single name. */
    public static Names of(String main) {
        return new Names(main, null, new TreeMap<>());
    }

    /**
     * A name and its language.
     *
     * @param language BCP 47; absent when it is not known
     */
    public record Name(String text, @Nullable String language) {}

    /** The name for a reader of this language: the one in it, whatever its script or region, else the organization's own. */
    public Name in(Locale reader) {
        if (language != null && Locale.forLanguageTag(language).getLanguage().equals(reader.getLanguage())) {
            return new Name(main, language);
        }
        String exact = others.get(reader.toLanguageTag());
        if (exact != null) {
            return new Name(exact, reader.toLanguageTag());
        }
        return others.entrySet().stream()
                .filter(each ->
                        Locale.forLanguageTag(each.getKey()).getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .map(each -> new Name(each.getValue(), each.getKey()))
                .orElseGet(() -> new Name(main, language));
    }

    /** Every name with its language, the main one first, then by tag. */
    public List<Name> all() {
        List<Name> all = new ArrayList<>();
        all.add(new Name(main, language));
        for (Map.Entry<String, String> each : others.entrySet()) {
            all.add(new Name(each.getValue(), each.getKey()));
        }
        return List.copyOf(all);
    }
}
