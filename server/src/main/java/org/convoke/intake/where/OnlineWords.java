package org.convoke.intake.where;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.convoke.place.Fold;

/** The words for "online" in many languages, and the addresses of meeting rooms. */
final class OnlineWords {

    private static final OnlineWords WORDS = new OnlineWords();

    private final Set<String> phrases = new HashSet<>();

    private OnlineWords() {
        try (InputStream bytes = OnlineWords.class.getResourceAsStream("online.txt")) {
            if (bytes == null) {
                throw new IllegalStateException("the words lack online.txt");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words for online", e);
        }
    }

    /**
     * Whether the text names no place on the ground: it is a web address, begins with a word for online, or ends with one in
     * brackets ("Book club (online)").
     */
    static boolean isOnline(String place) {
        String small = place.strip().toLowerCase(Locale.ROOT);
        if (small.startsWith("http://") || small.startsWith("https://") || small.startsWith("www.")) {
            return true;
        }
        // Cheap refusal: the longest phrase has four words, a street address more letters.
        List<String> words = Fold.plainWords(small);
        for (int length = Math.min(4, words.size()); length > 0; length--) {
            boolean isWhole = length == words.size() || length == 1 && isMarked(small, words.getFirst());
            if (isWhole && WORDS.phrases.contains(String.join("", words.subList(0, length)))) {
                return true;
            }
        }
        return words.size() > 1 && (isAlwaysOnline(words) || isInBrackets(small));
    }

    private static boolean isInBrackets(String text) {
        char last = text.charAt(text.length() - 1);
        if (last != ')' && last != ']') {
            return false;
        }
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
        String inside = text.substring(open + 1, text.length() - 1);
        return open > 0 && WORDS.phrases.contains(String.join("", Fold.plainWords(inside)));
    }

    /** "Online - details follow", "Virtual (Zoom)": the word stands apart from what follows. */
    private static boolean isMarked(String text, String word) {
        int end = word.length();
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end < text.length() && !Character.isLetterOrDigit(text.charAt(end));
    }

    /** "Virtual event but …", "Online meeting": two words of which the first two, or the first, mean nothing else. */
    private static boolean isAlwaysOnline(List<String> words) {
        return WORDS.phrases.contains(words.get(0) + words.get(1))
                || words.getFirst().equals("online");
    }

    private void add(String line) {
        for (String phrase : line.split("[,،]")) {
            String key = String.join("", Fold.plainWords(phrase));
            if (!key.isEmpty()) {
                phrases.add(key);
            }
        }
    }
}
