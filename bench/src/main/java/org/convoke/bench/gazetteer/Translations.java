package org.convoke.bench.gazetteer;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The towns' names in many languages, only where the language's own script is used. */
final class Translations {

    private static final Map<String, UnicodeScript> SCRIPT_OF = Map.ofEntries(
            Map.entry("ar", UnicodeScript.ARABIC),
            Map.entry("fa", UnicodeScript.ARABIC),
            Map.entry("ckb", UnicodeScript.ARABIC),
            Map.entry("ur", UnicodeScript.ARABIC),
            Map.entry("ug", UnicodeScript.ARABIC),
            Map.entry("he", UnicodeScript.HEBREW),
            Map.entry("ru", UnicodeScript.CYRILLIC),
            Map.entry("uk", UnicodeScript.CYRILLIC),
            Map.entry("be", UnicodeScript.CYRILLIC),
            Map.entry("bg", UnicodeScript.CYRILLIC),
            Map.entry("mk", UnicodeScript.CYRILLIC),
            Map.entry("el", UnicodeScript.GREEK),
            Map.entry("hi", UnicodeScript.DEVANAGARI),
            Map.entry("th", UnicodeScript.THAI),
            Map.entry("ko", UnicodeScript.HANGUL));

    private final SortedMap<String, Map<Integer, String>> namesOfLanguage = new TreeMap<>();

    /** Reads every catalog {@code LANGUAGE/LC_MESSAGES/geonames.mo} below the folder. */
    static Translations read(Path localeFolder) throws IOException {
        Translations translations = new Translations();
        try (Stream<Path> folders = Files.list(localeFolder)) {
            for (Path folder : folders.sorted().toList()) {
                Path catalog = folder.resolve("LC_MESSAGES/geonames.mo");
                if (Files.exists(catalog)) {
                    translations.namesOfLanguage.put(folder.getFileName().toString(), CatalogReader.read(catalog));
                }
            }
        }
        translations.namesOfLanguage.forEach(
                (language, names) -> names.values().removeIf(name -> !isInScriptOf(language, name)));
        return translations;
    }

    /** Returns the languages, in order of their tags. */
    Iterable<String> languages() {
        return namesOfLanguage.keySet();
    }

    /** Returns all names of a town. */
    List<String> of(int geonamesId) {
        List<String> names = new ArrayList<>();
        for (Map<Integer, String> nameOfId : namesOfLanguage.values()) {
            String name = nameOfId.get(geonamesId);
            if (name != null && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Returns the name of a town in a language, or "" when it is the usual one or unknown. */
    String in(String language, Town town) {
        String name = namesOfLanguage.getOrDefault(language, Map.of()).getOrDefault(town.id(), "");
        if (name.isEmpty() && SCRIPT_OF.get(language) == UnicodeScript.ARABIC) {
            String arabic = namesOfLanguage.getOrDefault("ar", Map.of()).getOrDefault(town.id(), "");
            name = ArabicScript.nameIn(language, town.alternates(), arabic);
        }
        return name.equals(town.names().usual()) ? "" : name;
    }

    private static boolean isInScriptOf(String language, String name) {
        UnicodeScript script = SCRIPT_OF.get(language);
        return script == null || script == TownNames.script(name);
    }
}
