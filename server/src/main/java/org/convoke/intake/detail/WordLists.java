package org.convoke.intake.detail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.convoke.place.Fold;

/** Lists of words by what they mean, from this package's resources: a name, a colon, words parted by commas. */
final class WordLists {

    private WordLists() {}

    /** Returns the folded words of each line, in the file's order. */
    static Map<String, Set<String>> read(String file) {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        try (InputStream bytes = WordLists.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("the words lack " + file);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, lists));
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words in " + file, e);
        }
    }

    /** The form in which words are compared. */
    static String folded(String text) {
        return String.join("", Fold.plainWords(text));
    }

    private static void add(String line, Map<String, Set<String>> lists) {
        int colon = line.indexOf(':');
        Set<String> words = new LinkedHashSet<>();
        for (String word : line.substring(colon + 1).split("[,،]")) {
            String folded = folded(word);
            words.add(folded.isEmpty() ? word.strip() : folded);
        }
        lists.put(line.substring(0, colon), words);
    }
}
