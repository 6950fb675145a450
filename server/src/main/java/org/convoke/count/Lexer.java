package org.convoke.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.count.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Cuts one text into tokens. */
final class Lexer {

    /** Digits in groups of three with one sign between them (or the Indian way), then perhaps a fraction behind another. */
    private static final Pattern GROUPED = Pattern.compile(
            "(\\d{1,3}(?:([ ,.'])\\d{3})(?:\\2\\d{3})*)(?!\\d)(?:(?!\\2)[.,](\\d{1,9})(?!\\d))?|(\\d{1,2}(?:,\\d{2})+,\\d{3})(?!\\d)");

    /** As computers write numbers. */
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d+)?(?:e\\+?\\d{1,4}(?!\\w))?");

    /** More digits before the point than any number of people has; not worked out further. */
    private static final int MOST_DIGITS = 15;

    private final Lexicon lexicon;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean isMalformed;
    /** Where a number like "1.234" stands that means something else before "million"; and what. */
    private int ambiguousAt = -1;

    private @Nullable BigDecimal asFraction;

    private Lexer(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    /**
     * Cuts a text in its {@link Spelling#plain} form.
     *
     * @return null when it holds what is no number of anything: a date, a time, a percentage, a price
     */
    static @Nullable List<Token> read(Lexicon lexicon, String text) {
        Lexer lexer = new Lexer(lexicon, text);
        while (lexer.at < text.length() && !lexer.isMalformed) {
            lexer.step();
        }
        return lexer.isMalformed ? null : lexer.tokens;
    }

    private void step() {
        char c = text.charAt(at);
        if (isDigit(at)) {
            number();
        } else if (Character.isLetter(c)) {
            word();
        } else {
            sign(c);
            at++;
        }
    }

    private void sign(char c) {
        switch (c) {
            case '+' -> add(Kind.OR_MORE);
            case '-', '~' -> add(Kind.JOIN);
            case '/' -> add(isDigit(at - 1) && isDigit(at + 1) ? Kind.JOIN : Kind.BREAK);
            case '<' -> add(Kind.AT_MOST);
            case '>' -> add(Kind.AT_LEAST);
            case '&' -> add(Kind.AND);
            case ',', '\n' -> add(Kind.BREAK);
            case ';', '|' -> add(Kind.SOURCE_BREAK);
            case '%', '€', '$', '£', '@' -> isMalformed = true;
            case ':', '.', '\'' -> isMalformed = isDigit(at - 1) && isDigit(at + 1);
            default -> {
                // Blanks, brackets, quotes and question marks say nothing of the number.
            }
        }
    }

    private void number() {
        Matcher match = GROUPED.matcher(text).region(at, text.length());
        boolean isGrouped = match.lookingAt();
        if (!isGrouped) {
            match.usePattern(PLAIN).lookingAt();
        }
        String digits = match.group();
        String fraction = isGrouped ? match.group(3) : null;
        boolean isAmbiguous = isGrouped && fraction == null && digits.matches("\\d{1,3}[.,]\\d{3}");
        at = match.end();
        if (at < text.length() && ",.".indexOf(text.charAt(at)) >= 0 && isDigit(at + 1)) {
            isMalformed = true;
        } else if (isOrdinal()) {
            add(Kind.WORD);
        } else {
            if (isAmbiguous) {
                ambiguousAt = tokens.size();
                asFraction = new BigDecimal(digits.replace(',', '.'));
            }
            addNumber(value(digits, isGrouped, fraction));
        }
    }

    private static BigDecimal value(String digits, boolean isGrouped, @Nullable String fraction) {
        if (!isGrouped) {
            return new BigDecimal(digits.replace(',', '.'));
        }
        int whole = fraction == null ? digits.length() : digits.length() - fraction.length() - 1;
        String plain = digits.substring(0, whole).replaceAll("\\D", "");
        return new BigDecimal(fraction == null ? plain : plain + "." + fraction);
    }

    /** "1000s" is a plural: some thousands. */
    private void addNumber(BigDecimal value) {
        boolean isPlural = at < text.length() && text.charAt(at) == 's' && !isLetter(at + 1);
        if (isPlural
                && value.toPlainString().length() <= MOST_DIGITS
                && value.toPlainString().matches("10+")) {
            at++;
            tokens.add(Token.of(Kind.PLURAL, value));
        } else {
            tokens.add(Token.of(Kind.DIGITS, value));
        }
        if (at < text.length() && text.charAt(at) == 'm' && !isLetter(at + 1)) {
            at++;
            addUnit(Token.of(Kind.UNIT, BigDecimal.valueOf(1_000_000)));
        }
    }

    private boolean isOrdinal() {
        return text.length() >= at + 2
                && List.of("st", "nd", "rd", "th").contains(text.substring(at, at + 2))
                && !isLetter(at + 2);
    }

    /** The longest known phrase that begins here, else one word. */
    private void word() {
        int[] ends = new int[Lexicon.MOST_WORDS];
        int words = 0;
        StringBuilder phrase = new StringBuilder();
        Token known = null;
        int end = endOfWord(at);
        for (int from = at; words < ends.length && from < text.length() && isLetter(from); words++) {
            int wordEnd = endOfWord(from);
            phrase.append(phrase.isEmpty() ? "" : " ").append(text, from, wordEnd);
            Token found = lexicon.find(phrase.toString());
            if (found != null) {
                known = found;
                end = wordEnd;
            }
            from = wordEnd;
            while (from < text.length() && " .'".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
        }
        String word = text.substring(at, end);
        at = end;
        if (known != null) {
            addUnit(known);
        } else {
            addUnknown(word);
        }
    }

    private void addUnknown(String word) {
        // In Arabic script "and" is written together with the word behind it.
        Token joined = word.startsWith("و") ? lexicon.find(word.substring(1)) : null;
        if (joined != null && joined.kind() != Kind.OTHER) {
            add(Kind.AND);
            tokens.add(joined);
            return;
        }
        List<Token> parts = lexicon.parts(word);
        if (parts.isEmpty()) {
            add(Kind.WORD);
        } else {
            tokens.addAll(parts);
        }
    }

    private void addUnit(Token token) {
        boolean isBehind = token.kind() == Kind.UNIT || token.kind() == Kind.PLURAL;
        if (isBehind && asFraction != null && ambiguousAt == tokens.size() - 1) {
            tokens.set(ambiguousAt, Token.of(Kind.DIGITS, asFraction));
        }
        tokens.add(token);
    }

    private void add(Kind kind) {
        tokens.add(Token.of(kind));
    }

    private int endOfWord(int from) {
        int end = from;
        while (isLetter(end)) {
            end++;
        }
        return end;
    }

    private boolean isLetter(int index) {
        return index < text.length() && Character.isLetter(text.charAt(index));
    }

    private boolean isDigit(int index) {
        return index >= 0 && index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
