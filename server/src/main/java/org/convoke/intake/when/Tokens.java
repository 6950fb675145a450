package org.convoke.intake.when;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A text as numbers, words and signs, with a place to read at. */
final class Tokens {

    /** Nobody writes a day or a time in more; longer texts are read up to here. */
    private static final int MAX_TOKENS = 2_000;

    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Tokens(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        boolean isSpaced = true;
        for (int i = 0; i < plain.length() && tokens.size() < MAX_TOKENS; ) {
            int c = plain.codePointAt(i);
            int end = i + Character.charCount(c);
            if (Character.isDigit(c)) {
                end = endOfDigits(plain, i);
                tokens.add(number(plain, i, end, isSpaced));
                isSpaced = false;
            } else if (Character.isLetter(c)) {
                end = endOfWord(plain, i);
                tokens.add(new Token(Token.Kind.WORD, Spelling.folded(plain.substring(i, end)), -1, isSpaced));
                isSpaced = false;
            } else if (isBlank(c)) {
                isSpaced = true;
            } else if (!isInvisible(c)) {
                tokens.add(new Token(Token.Kind.SIGN, String.valueOf(sign(c)), -1, isSpaced));
                isSpaced = false;
            }
            i = end;
        }
        joinMeridiems();
    }

    /** The token so many places ahead; {@link Token#END} behind the last one. */
    Token peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : Token.END;
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    void pass(int count) {
        at += count;
    }

    /** How many of the text's words are such. */
    long countWords(Predicate<Token> such) {
        return tokens.stream().filter(Token::isWord).filter(such).count();
    }

    int size() {
        return tokens.size();
    }

    /** "p.m." and "a. m." are one word. */
    private void joinMeridiems() {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token first = tokens.get(i);
            boolean isHalf =
                    first.isWord() && (first.text().equals("a") || first.text().equals("p"));
            if (isHalf
                    && tokens.get(i + 1).isSign('.')
                    && tokens.get(i + 2).text().equals("m")) {
                tokens.set(i, new Token(Token.Kind.WORD, first.text() + "m", -1, first.isSpaced()));
                tokens.subList(i + 1, i + 3).clear();
                if (i + 1 < tokens.size() && tokens.get(i + 1).isSign('.')) {
                    tokens.remove(i + 1);
                }
            }
        }
    }

    private static Token number(String text, int start, int end, boolean isSpaced) {
        StringBuilder digits = new StringBuilder(end - start);
        for (int i = start; i < end; ) {
            int c = text.codePointAt(i);
            digits.append((char) ('0' + Character.digit(c, 10)));
            i += Character.charCount(c);
        }
        // More than nine digits are no part of a date; the value only has to be wrong.
        int value = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits, 0, digits.length(), 10);
        return new Token(Token.Kind.NUMBER, digits.toString(), value, isSpaced);
    }

    private static int endOfDigits(String text, int start) {
        int i = start;
        while (i < text.length() && Character.isDigit(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private static int endOfWord(String text, int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean isPart = Character.isLetter(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK
                    || isApostrophe(c)
                    || isInvisible(c);
            if (!isPart) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == 0x2019 || c == '´' || c == '`';
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) && c != '\n' || c == 0xA0 || c == 0x202F;
    }

    private static boolean isInvisible(int c) {
        return c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c == 0xFEFF
                || Character.isISOControl(c) && c != '\n';
    }

    /** Brings the variants of a sign to one: all dashes and arrows are a hyphen, all commas a comma. */
    private static char sign(int c) {
        return switch (c) {
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x301C, 0xFF5E, '~', 0x2192, '>' -> '-';
            case 0x060C, 0x3001 -> ',';
            case 0x066B -> '.';
            case 0x061B -> ';';
            case 0x2044, 0x2215, '\\' -> '/';
            default -> Character.isBmpCodePoint(c) ? (char) c : '?';
        };
    }
}
