package org.convoke.place;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of towns by language, read when a language is first asked for.
 *
 * <p>Safe for many threads. About 90 languages; those of a language take some hundred kilobytes once read.
 */
final class PlaceNames {

    private final Map<String, byte[]> packed;
    private final Map<String, Language> languages = new ConcurrentHashMap<>();

    private PlaceNames(Map<String, byte[]> packed) {
        this.packed = packed;
    }

    /** Reads what {@code make gazetteer} wrote. */
    static PlaceNames of(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        Map<String, byte[]> packed = new TreeMap<>();
        for (String tag = in.text(); !tag.isEmpty(); tag = in.text()) {
            packed.put(tag, in.bytes(in.varint()));
        }
        return new PlaceNames(packed);
    }

    /** Returns the town's name in a language (ISO 639) where it has one of its own. */
    Optional<String> find(int town, String language) {
        byte[] bytes = packed.get(language);
        if (bytes == null) {
            return Optional.empty();
        }
        return languages
                .computeIfAbsent(language, tag -> Language.of(new ByteReader(bytes)))
                .find(town);
    }

    private record Language(int[] towns, PlaceTable.Texts names) {

        static Language of(ByteReader in) {
            int[] towns = in.varints(in.varint());
            for (int i = 1; i < towns.length; i++) {
                towns[i] += towns[i - 1];
            }
            return new Language(towns, in.texts(towns.length));
        }

        Optional<String> find(int town) {
            int i = Arrays.binarySearch(towns, town);
            return i < 0 ? Optional.empty() : Optional.of(names.get(i));
        }
    }
}
