package org.convoke.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.convoke.count.CountReading.Doubt;
import org.convoke.count.CountReading.Reason;
import org.convoke.count.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers of people as they are written: "12 000–15 000", "1.2k", "50-100+", "~30", "more than a hundred",
 * "plusieurs milliers", "مئات", in any digits. Several sources in one text, parted by a semicolon, give the least to the
 * greatest that they say. Immutable, safe for use by several threads; some microseconds a text, a tenth of that for plain
 * digits.
 */
public final class CountReader {

    /** What stands behind so many characters is an article, not a number. */
    private static final int LONGEST_READ_CHARS = 1_000;

    /** Plain digits up to this length are read without more ado. */
    private static final int PLAIN_DIGITS = 8;

    private static final int LONGEST_QUOTE_CHARS = 80;

    private static final class Words {
        static final Lexicon KNOWN = new Lexicon();
    }

    private final PhraseTable table;

    /** @param table gives words such as "hundreds" their number */
    public CountReader(PhraseTable table) {
        this.table = table;
    }

    /** Reads a whole text: a cell, or an answer in a form. */
    public CountReading read(String text) {
        if (isPlainDigits(text)) {
            return new CountReading.Understood(Figure.of(Long.parseLong(text)), null);
        }
        String shown = text.strip();
        String plain =
                Spelling.plain(shown.length() <= LONGEST_READ_CHARS ? shown : shown.substring(0, LONGEST_READ_CHARS));
        String words = Lexicon.words(plain);
        if (words.isEmpty() || Words.KNOWN.isUnstated(words)) {
            return new CountReading.Unstated();
        }
        if (plain.length() > 1 && plain.charAt(0) == '-' && Character.isDigit(plain.charAt(1))) {
            return refused(Reason.NEGATIVE, shown);
        }
        boolean isLink = plain.startsWith("http") || plain.startsWith("www.");
        List<Token> tokens = isLink ? null : Lexer.read(Words.KNOWN, plain);
        return tokens == null ? refused(Reason.NO_NUMBER, shown) : read(tokens, shown);
    }

    /** Reads the two fields of a range; either may be blank or absent. One that is refused refuses the whole. */
    public CountReading read(@Nullable String low, @Nullable String high) {
        CountReading first = read(low == null ? "" : low);
        CountReading second = read(high == null ? "" : high);
        if (first instanceof CountReading.Refused || second instanceof CountReading.Refused) {
            return first instanceof CountReading.Refused ? first : second;
        }
        Figure least = figure(first);
        Figure most = figure(second);
        if (least == null && most == null) {
            return first;
        }
        CountReading.Understood range = range(least, most);
        return range.doubt() != null ? range : new CountReading.Understood(range.figure(), doubt(first, second));
    }

    /**
     * Puts the two ends of a range together; one of them is there. What stands in the place of the low says nothing of the
     * most, unless it is a range itself; nor does a high of the least.
     */
    public static CountReading.Understood range(@Nullable Figure low, @Nullable Figure high) {
        Long least = least(low);
        Long most = most(high);
        if (high == null && low != null && low.high() != null && !low.high().equals(least)) {
            most = low.high();
        }
        if (low == null && high != null && high.low() != null && !high.low().equals(most)) {
            least = high.low();
        }
        String words = joined(low == null ? null : low.words(), high == null ? null : high.words());
        boolean hasNumber = least != null || most != null;
        String table = low != null && low.table() != null ? low.table() : high == null ? null : high.table();
        boolean isTurned = least != null && most != null && least > most;
        return new CountReading.Understood(
                new Figure(isTurned ? most : least, isTurned ? least : most, words, hasNumber ? table : null),
                isTurned ? Doubt.TURNED_ROUND : null);
    }

    private static @Nullable Long least(@Nullable Figure low) {
        return low == null ? null : low.low() != null ? low.low() : low.high();
    }

    private static @Nullable Long most(@Nullable Figure high) {
        return high == null ? null : high.high() != null ? high.high() : high.low();
    }

    private static @Nullable Figure figure(CountReading reading) {
        return reading instanceof CountReading.Understood understood ? understood.figure() : null;
    }

    private static @Nullable Doubt doubt(CountReading first, CountReading second) {
        Doubt doubt = first instanceof CountReading.Understood understood ? understood.doubt() : null;
        return doubt == null && second instanceof CountReading.Understood understood ? understood.doubt() : doubt;
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String second) {
        if (first == null || second == null || first.equals(second)) {
            return first == null ? second : first;
        }
        return shortened(first + " – " + second, Figure.LONGEST_WORDS_CHARS);
    }

    private CountReading read(List<Token> tokens, String shown) {
        Span all = Span.NOTHING;
        Doubt doubt = null;
        for (List<Token> source : sources(tokens)) {
            SourceStatement.Found found = SourceStatement.read(source, table);
            all = all.or(found.span());
            doubt = found.doubt() != null ? found.doubt() : doubt;
        }
        BigDecimal low = all.low();
        BigDecimal high = all.high();
        Reason reason = reason(low) != null ? reason(low) : reason(high);
        if (reason != null) {
            return refused(reason, shown);
        }
        Figure figure = new Figure(
                low == null ? null : low.longValueExact(),
                high == null ? null : high.longValueExact(),
                all.isEmpty() || !isDigitsAlone(tokens) ? shortened(shown, Figure.LONGEST_WORDS_CHARS) : null,
                all.isFromTable() ? table.name() : null);
        boolean isSettled = figure.hasNumber() && doubt != Doubt.TURNED_ROUND;
        return new CountReading.Understood(figure, isSettled ? null : doubt);
    }

    private static List<List<Token>> sources(List<Token> tokens) {
        List<List<Token>> sources = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).kind() == Kind.SOURCE_BREAK) {
                sources.add(tokens.subList(from, i));
                from = i + 1;
            }
        }
        return sources;
    }

    private static @Nullable Reason reason(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(Figure.MOST_PEOPLE)) > 0) {
            return Reason.TOO_LARGE;
        }
        return number.stripTrailingZeros().scale() > 0 ? Reason.NOT_WHOLE : null;
    }

    /** Then the numbers say all that the text says. */
    private static boolean isDigitsAlone(List<Token> tokens) {
        return tokens.stream().allMatch(token -> token.kind() == Kind.DIGITS || token.kind() == Kind.JOIN)
                && tokens.getFirst().kind() == Kind.DIGITS;
    }

    private static boolean isPlainDigits(String text) {
        if (text.isEmpty() || text.length() > PLAIN_DIGITS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static CountReading refused(Reason reason, String text) {
        return new CountReading.Refused(reason, shortened(text, LONGEST_QUOTE_CHARS));
    }

    private static String shortened(String text, int mostChars) {
        if (text.length() <= mostChars) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(mostChars - 2)) ? mostChars - 2 : mostChars - 1;
        return text.substring(0, end) + "…";
    }
}
