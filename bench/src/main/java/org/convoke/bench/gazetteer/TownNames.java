package org.convoke.bench.gazetteer;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides which of a town's many names are its own and which are loose.
 *
 * <p>A name is the town's own when it is the usual one, a language's name for it, or written in another script than
 * Latin (nobody keeps a nickname there). The remaining Latin alternates hold former names, airports and nicknames:
 * "Waterloo" is one of Austin's. They find the town, but never against a town of that name.
 */
final class TownNames {

    private final Set<String> own = new LinkedHashSet<>();
    private final Set<String> loose = new LinkedHashSet<>();

    TownNames(Town town, List<String> translations) {
        addOwn(town.names().usual());
        addOwn(town.names().ascii());
        translations.forEach(this::addOwn);
        for (String alternate : town.alternates()) {
            if (isLatin(alternate)) {
                if (!isTransliteration(alternate)) {
                    loose.addAll(spellings(alternate));
                }
            } else {
                addOwn(alternate);
            }
        }
        loose.removeAll(own);
    }

    /** The names that are surely the town's. */
    Set<String> own() {
        return own;
    }

    /** The rest. */
    Set<String> loose() {
        return loose;
    }

    private void addOwn(String name) {
        own.addAll(spellings(name));
    }

    /** The name, its parts around a slash, the name without what stands in brackets, and umlauts as two letters. */
    private static Set<String> spellings(String name) {
        Set<String> out = new LinkedHashSet<>();
        out.add(name);
        out.add(withDigraphs(name));
        if (name.indexOf('(') > 0) {
            out.add(name.replaceAll("\\s*\\([^)]*\\)", ""));
        }
        if (name.indexOf('/') > 0) {
            for (String part : name.split("/")) {
                out.add(part.strip());
            }
        }
        return out;
    }

    private static final Map<Character, String> DIGRAPHS = Map.of(
            'ä', "ae", 'ö', "oe", 'ü', "ue", 'ø', "oe", 'å', "aa", 'Ä', "Ae", 'Ö', "Oe", 'Ü', "Ue", 'Ø', "Oe", 'Å',
            "Aa");

    private static String withDigraphs(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            String digraph = DIGRAPHS.get(name.charAt(i));
            if (digraph == null) {
                out.append(name.charAt(i));
            } else {
                out.append(digraph);
            }
        }
        return out.toString();
    }

    /** GeoNames holds machine-made Latin renderings of Chinese and Arabic names, all in small letters. */
    private static boolean isTransliteration(String name) {
        return name.codePoints().allMatch(c -> c < 0x80) && name.equals(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the first letter is Latin. */
    static boolean isLatin(String name) {
        return script(name) == UnicodeScript.LATIN;
    }

    /** Returns the script of the first letter; COMMON without letters. */
    static UnicodeScript script(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
    }
}
