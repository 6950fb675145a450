package org.convoke.intake.detail;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads languages: BCP 47 tags, and their names in many languages. Immutable; the names are read at the first need. */
public final class LanguageReader {

    /** The languages whose words for languages are known, beside each language's word for itself. */
    private static final List<String> NAMED_IN = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ru", "uk", "ar", "fa", "sv", "da", "nb", "fi", "cs",
            "hu", "ro", "el", "hr", "ja", "ko", "zh", "hi", "id", "vi");

    private static final Set<String> TAGS = Set.copyOf(List.of(ULocale.getISOLanguages()));

    private static final class Names {
        static final Map<String, String> TAG_BY_NAME = names();
    }

    /** Returns the tag of the language that a text names; empty when it names none. */
    public Optional<String> read(String text) {
        String plain = text.strip();
        Locale locale = Locale.forLanguageTag(plain.replace('_', '-'));
        if (TAGS.contains(locale.getLanguage())) {
            return Optional.of(locale.toLanguageTag());
        }
        return Optional.ofNullable(Names.TAG_BY_NAME.get(WordLists.folded(plain)));
    }

    /** Returns the languages of a cell, those that can be read; the others are added to {@code unread}. */
    public List<String> readAll(String cell, List<String> unread) {
        List<String> tags = new ArrayList<>();
        // A word for "and" stands between blanks: by themselves "en" and "et" are languages.
        for (String part : cell.split("\\s*[,;/|&+\\n،]\\s*|\\s+(?:and|und|et|y|e|en|i|ve|и|و)\\s+")) {
            if (!part.isBlank()) {
                read(part).ifPresentOrElse(tag -> tags.add(tag), () -> unread.add(part.strip()));
            }
        }
        return tags.stream().distinct().toList();
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String tag : Locale.getISOLanguages()) {
            ULocale locale = ULocale.forLanguageTag(tag);
            names.putIfAbsent(WordLists.folded(locale.getDisplayLanguage(locale)), tag);
            for (String in : NAMED_IN) {
                names.putIfAbsent(WordLists.folded(locale.getDisplayLanguage(ULocale.forLanguageTag(in))), tag);
            }
        }
        return Map.copyOf(names);
    }
}
