package org.convoke.intake.header;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headers that are understood: one resource file per field, phrases in many languages parted by commas. Immutable
 * and safe for use by many threads.
 */
public final class HeaderVocabulary {

    /**
     * A field and how surely a header means it.
     *
     * @param strength 1 for a header that is in the vocabulary as it stands, less for one that only holds such words
     */
    public record Match(Field field, double strength) {}

    /** A header is a few words; a sentence above a table is not one, whatever it mentions. */
    private static final int MAX_WORDS = 10;

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^)]*\\)|\\[[^]]*\\]");
    private static final Pattern ALTERNATIVES = Pattern.compile(
            "[/|;:,\\n]|\\b(?:bzw|oder|or|und|and|ou|y|e|o|i|lub|veya)\\b\\.?", Pattern.CASE_INSENSITIVE);

    /** What is told of the number of one class of sources. */
    private static final Set<Field> BESIDE_NUMBERS = Set.of(Field.METHOD, Field.COUNTED, Field.AREA, Field.COUNT_LINK);

    private final Map<String, Field> fieldByKey = new HashMap<>();
    private final Set<String> fillers = new HashSet<>();

    private HeaderVocabulary() {
        for (Field field : Field.values()) {
            for (List<String> phrase : phrases(field.file())) {
                fieldByKey.putIfAbsent(HeaderWords.key(phrase), field);
            }
        }
        phrases("filler.txt").forEach(fillers::addAll);
    }

    /** Reads the resources. */
    public static HeaderVocabulary read() {
        return new HeaderVocabulary();
    }

    /** Returns the field that a header means; empty when no part of it is known. */
    public Optional<Match> find(String header) {
        List<String> words = HeaderWords.of(header);
        if (words.isEmpty() || words.size() > MAX_WORDS) {
            return Optional.empty();
        }
        return exact(words, 1)
                .or(() -> exact(HeaderWords.of(IN_PARENTHESES.matcher(header).replaceAll(" ")), 0.9))
                .or(() -> exact(withoutFillers(words), 0.8))
                .or(() -> alternative(header))
                .or(() -> besideSource(words))
                .or(() -> longestPhrase(withoutFillers(words)));
    }

    private Optional<Match> exact(List<String> words, double strength) {
        Field field = fieldByKey.get(HeaderWords.key(words));
        return field == null ? Optional.empty() : Optional.of(new Match(field, strength));
    }

    private Optional<Match> alternative(String header) {
        for (String part : ALTERNATIVES.split(header)) {
            Optional<Match> match = exact(withoutFillers(HeaderWords.of(part)), 0.7);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    /** "Police counting method" tells how the police counted. */
    private Optional<Match> besideSource(List<String> words) {
        return exact(withoutFillers(CountHeader.withoutSource(words)), 0.75)
                .filter(match -> BESIDE_NUMBERS.contains(match.field()));
    }

    /** The longest known run of words, the first of equals; the fewer words besides, the surer. */
    private Optional<Match> longestPhrase(List<String> words) {
        for (int length = words.size() - 1; length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                Optional<Match> match = exact(words.subList(from, from + length), 0.5 * length / words.size());
                if (match.isPresent()) {
                    return match;
                }
            }
        }
        return Optional.empty();
    }

    private List<String> withoutFillers(List<String> words) {
        return words.stream().filter(word -> !fillers.contains(word)).toList();
    }

    private static List<List<String>> phrases(String file) {
        List<List<String>> phrases = new ArrayList<>();
        try (InputStream bytes = HeaderVocabulary.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("the vocabulary lacks " + file);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("# ")) {
                    addPhrases(line, phrases);
                }
            }
            return phrases;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vocabulary " + file, e);
        }
    }

    private static void addPhrases(String line, List<List<String>> phrases) {
        for (String phrase : line.split("[,،]")) {
            List<String> words = HeaderWords.of(phrase);
            if (!words.isEmpty()) {
                phrases.add(words);
            }
        }
    }

    /** How many headers are known, by field. */
    Map<Field, Integer> sizes() {
        Map<Field, Integer> sizes = new EnumMap<>(Field.class);
        fieldByKey.values().forEach(field -> sizes.merge(field, 1, Integer::sum));
        return sizes;
    }
}
