package org.convoke.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a question between separators, its postcodes apart from its words.
 *
 * @param text without the postcodes
 * @param codes postcodes in any country's form, as written
 */
record Part(String text, List<String> codes) {

    private static final Pattern SEPARATOR = Pattern.compile("[,;|\\t\\r\\n·•，、،؛]+|\\s[-–—]+\\s");

    /** The forms of postcodes: digits as in most countries, with a dash or a gap, then letters as well. */
    private static final Pattern CODE = Pattern.compile("(?i)(?<![\\p{L}\\p{N}-])(?:"
            + "(?:[A-Z]{1,2}-)?\\d{5}(?:-\\d{3,4})?"
            + "|\\d{4} ?(?-i:[A-Z]{2})"
            + "|(?:[A-Z]{1,2}-)?\\d{4,6}"
            + "|\\d{3} \\d{3}|\\d{3}-\\d{4}|\\d{2}-\\d{3}"
            + "|[A-Z]\\d[A-Z](?:[ -]?\\d[A-Z]\\d)?"
            + "|[A-Z]{1,2}\\d[A-Z\\d]?(?: \\d[A-Z]{2})?"
            + ")(?![\\p{L}\\p{N}-])");

    /** Copies the codes. */
    Part {
        codes = List.copyOf(codes);
    }

    /** Returns the parts of a question in order, none without a letter or digit. */
    static List<Part> split(String question) {
        List<Part> parts = new ArrayList<>();
        for (String stretch : SEPARATOR.split(withPlainDigits(question))) {
            Part part = of(stretch);
            if (!part.codes.isEmpty() || !Fold.key(part.text).isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Postcodes are written in the digits of every script: "۱۰۱۱۵ برلین". */
    static String withPlainDigits(String text) {
        if (text.chars().noneMatch(c -> c > 0x7f && Character.isDigit(c))) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            int digit = Character.digit(plain.charAt(i), 10);
            if (digit >= 0) {
                plain.setCharAt(i, (char) ('0' + digit));
            }
        }
        return plain.toString();
    }

    private static Part of(String stretch) {
        List<String> codes = new ArrayList<>();
        Matcher matcher = CODE.matcher(stretch);
        String words = matcher.replaceAll(match -> {
            codes.add(match.group());
            return " ";
        });
        return new Part(words.strip(), codes);
    }

    /** Whether digits are left among the words, as in a street and house number. */
    boolean hasNumber() {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    boolean hasWords() {
        return !Fold.key(text).isEmpty();
    }
}
