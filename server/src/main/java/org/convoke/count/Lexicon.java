package org.convoke.count;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that are understood, from the resource {@code words.txt}; immutable. */
final class Lexicon {

    /** The longest phrase of the resource. */
    static final int MOST_WORDS = 4;

    private static final String UNSTATED = "unstated";

    private static final String ARTICLE = "article";

    private final Map<String, Token> tokens = new HashMap<>();
    private final Set<String> unstated = new HashSet<>();

    Lexicon() {
        try (InputStream bytes = Lexicon.class.getResourceAsStream("words.txt")) {
            if (bytes == null) {
                throw new IllegalStateException("words.txt is missing");
            }
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read words.txt", e);
        }
    }

    /** Returns what a phrase means, its words parted by single blanks; null when it is not known. */
    @Nullable
    Token find(String phrase) {
        return tokens.get(phrase);
    }

    /** Whether a whole text says that nothing is known. */
    boolean isUnstated(String words) {
        return unstated.contains(words);
    }

    /**
     * Returns the number words that a German compound is made of ("zweihundertfünfzig"), in their order; empty when any
     * part of it is something else.
     */
    List<Token> parts(String word) {
        List<Token> parts = new ArrayList<>();
        for (int at = 0; at < word.length(); ) {
            int end = word.length();
            while (end > at && !isNumberPart(word.substring(at, end))) {
                end--;
            }
            if (end == at) {
                return List.of();
            }
            Token part = tokens.get(word.substring(at, end));
            if (part != null) {
                parts.add(part);
            }
            at = end;
        }
        return parts;
    }

    private boolean isNumberPart(String text) {
        Token token = tokens.get(text);
        return token != null
                && text.length() > 2
                && switch (token.kind()) {
                    case SPELLED, UNIT, PLURAL, AND -> true;
                    case DIGITS, HALF, QUANTITY, OF, ABOUT, AT_LEAST, AT_MOST, OR_MORE, JOIN, MAYBE -> false;
                    case UP_TO, BETWEEN, OTHER, BREAK, SOURCE_BREAK, WORD -> false;
                };
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String[] kind = line.substring(0, colon).split(" ");
        for (String phrase : line.substring(colon + 1).split(",")) {
            String words = words(Spelling.plain(phrase));
            if (kind[0].equals(UNSTATED)) {
                unstated.add(words);
            } else {
                tokens.putIfAbsent(words, token(kind));
            }
        }
    }

    /** Letters and digits alone, parted by single blanks. */
    static String words(String plain) {
        StringBuilder words = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                words.append(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    private static Token token(String[] kind) {
        if (kind[0].equals(ARTICLE)) {
            return new Token(Token.Kind.SPELLED, BigDecimal.ONE, Quantity.ONE);
        }
        Token.Kind known = Token.Kind.valueOf(kind[0].toUpperCase(Locale.ROOT));
        if (known == Token.Kind.QUANTITY) {
            return new Token(known, null, Quantity.valueOf(kind[1].toUpperCase(Locale.ROOT)));
        }
        return kind.length == 1 ? Token.of(known) : Token.of(known, new BigDecimal(kind[1]));
    }
}
