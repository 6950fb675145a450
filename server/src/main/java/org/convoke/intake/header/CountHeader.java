package org.convoke.intake.header;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convoke.count.Basis;
import org.convoke.count.SourceClass;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a column of numbers says besides that.
 *
 * @param basis absent when it does not say whether the number was announced or counted
 * @param source whose number it is; absent when it does not say
 * @param end which end of a range; absent when a cell holds all that is said
 * @param isSeen whether it names what somebody looked at, as "turnout" and "estimate" do and "participants" does not
 * @param isPlain whether it names a class and nothing that is counted, as "Reporter" does: words below it are no numbers
 */
public record CountHeader(
        @Nullable Basis basis,
        @Nullable SourceClass source,
        @Nullable End end,
        boolean isSeen,
        boolean isPlain) {

    /** One end of a range. */
    public enum End {
        LOW,
        HIGH
    }

    private static final int MOST_WORDS = 3;

    private static final class Words {
        static final Map<String, String> MEANINGS = meanings();
        static final Set<String> KEYS = Set.of(
                "LOW",
                "HIGH",
                "ANNOUNCED",
                "COUNTED",
                "OFFICIAL",
                "PRESS",
                "ORGANIZER",
                "INDEPENDENT",
                "PARTICIPANT",
                "PHOTO",
                "OTHER");
    }

    /** Reads a header; one that says nothing of these gives a record without them. */
    public static CountHeader read(String header) {
        List<String> words = HeaderWords.of(header);
        Basis basis = null;
        SourceClass source = null;
        End end = null;
        boolean isSeen = false;
        int understood = 0;
        for (int at = 0; at < words.size(); at++) {
            String meaning = meaning(words, at);
            if (meaning == null) {
                continue;
            }
            understood++;
            switch (meaning) {
                case "ANNOUNCED", "COUNTED" -> basis = basis == null ? Basis.valueOf(meaning) : basis;
                case "LOW", "HIGH" -> end = End.valueOf(meaning);
                case "SEEN" -> {
                    isSeen = true;
                    understood--;
                }
                case "FILLER" -> {
                    // Parts of a class's name.
                }
                default -> source = source == null ? SourceClass.valueOf(meaning) : source;
            }
        }
        boolean isPlain = source != null && basis == null && end == null && understood == words.size();
        return new CountHeader(basis, source, end, isSeen, isPlain);
    }

    /**
     * Reads what {@code --map} may name a column of numbers by: a class, a basis and an end in one word, each of which may be
     * missing, like {@code low}, {@code officialHigh} or {@code announcedLow}. Empty when any part of it is something else.
     */
    public static Optional<CountHeader> ofKey(String key) {
        List<String> words = HeaderWords.of(key);
        boolean isKnown =
                !words.isEmpty() && words.stream().allMatch(word -> Words.KEYS.contains(word.toUpperCase(Locale.ROOT)));
        return isKnown ? Optional.of(read(key)) : Optional.empty();
    }

    /** The words of a header that name no class of sources. */
    static List<String> withoutSource(List<String> words) {
        return words.stream()
                .filter(word -> {
                    String meaning = Words.MEANINGS.getOrDefault(word, "");
                    return Arrays.stream(SourceClass.values())
                            .noneMatch(source -> source.name().equals(meaning));
                })
                .toList();
    }

    /** What the longest known run of words that begins here means; null when none is known. */
    private static @Nullable String meaning(List<String> words, int at) {
        for (int end = Math.min(words.size(), at + MOST_WORDS); end > at; end--) {
            String meaning = Words.MEANINGS.get(HeaderWords.key(words.subList(at, end)));
            if (meaning != null) {
                return meaning;
            }
        }
        return null;
    }

    private static Map<String, String> meanings() {
        try (InputStream bytes = CountHeader.class.getResourceAsStream("count.txt")) {
            if (bytes == null) {
                throw new IllegalStateException("the vocabulary lacks count.txt");
            }
            Map<String, String> meanings = new HashMap<>();
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        for (String phrase : line.substring(colon + 1).split("[,،]")) {
                            meanings.putIfAbsent(HeaderWords.key(HeaderWords.of(phrase)), line.substring(0, colon));
                        }
                    });
            return Map.copyOf(meanings);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vocabulary count.txt", e);
        }
    }
}
