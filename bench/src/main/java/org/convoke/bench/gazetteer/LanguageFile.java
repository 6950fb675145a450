package org.convoke.bench.gazetteer;

import java.util.List;
import org.convoke.place.ByteWriter;

/** Writes the names of towns by language, as {@code org.convoke.place.PlaceNames} reads them. */
final class LanguageFile {

    private LanguageFile() {}

    /** For each language its tag and its byte count, then the count of names, the towns as differences, the names. */
    static byte[] toBytes(List<Town> towns, Translations translations) {
        ByteWriter out = new ByteWriter();
        for (String language : translations.languages()) {
            byte[] names = names(towns, translations, language);
            out.text(language);
            out.varint(names.length);
            out.bytes(names);
        }
        out.text("");
        return out.toBytes();
    }

    private static byte[] names(List<Town> towns, Translations translations, String language) {
        ByteWriter numbers = new ByteWriter();
        ByteWriter texts = new ByteWriter();
        int count = 0;
        int before = 0;
        for (int i = 0; i < towns.size(); i++) {
            String name = translations.in(language, towns.get(i));
            if (!name.isEmpty()) {
                numbers.varint(i - before);
                texts.text(name);
                before = i;
                count++;
            }
        }
        ByteWriter out = new ByteWriter();
        out.varint(count);
        out.bytes(numbers.toBytes());
        out.bytes(texts.toBytes());
        return out.toBytes();
    }
}
