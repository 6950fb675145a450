package org.convoke.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.convoke.count.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What one source says in a text that may quote several: the amounts in it, what bounds them, and how they belong together.
 *
 * <p>Words that are not known are passed over, because people say of everything who came. Two amounts that nothing joins are
 * not guessed at.
 */
final class SourceStatement {

    /** An amount this many words before "arrests" counts arrests. */
    private static final int NEAR = 2;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final List<Token> tokens;
    private final PhraseTable table;
    private final List<Span> spans = new ArrayList<>();
    private int at;
    private Kind bound = Kind.WORD;
    private Kind lastBound = Kind.WORD;
    private boolean isJoined;
    /** Whether the last span was joined of two numbers. */
    private boolean isRange;

    private boolean isBetween;
    /** Where the last amount ended; negative when it cannot be about something else any more. */
    private int lastEnd = -1;

    private boolean countsOthers;

    private SourceStatement(List<Token> tokens, PhraseTable table) {
        this.tokens = tokens;
        this.table = table;
    }

    /**
     * What was found.
     *
     * @param doubt set when numbers stand there that cannot be used; the span is then empty
     */
    record Found(Span span, CountReading.@Nullable Doubt doubt) {}

    static Found read(List<Token> tokens, PhraseTable table) {
        return new SourceStatement(tokens, table).read();
    }

    private Found read() {
        while (at < tokens.size()) {
            step(tokens.get(at));
        }
        boolean isSaidAgain = spans.stream().distinct().count() == 1;
        if (spans.size() > 1 && !isSaidAgain) {
            return new Found(Span.NOTHING, CountReading.Doubt.SEVERAL_NUMBERS);
        }
        if (spans.isEmpty()) {
            return new Found(Span.NOTHING, countsOthers ? CountReading.Doubt.NOT_PEOPLE : null);
        }
        Span only = spans.getFirst();
        return new Found(only, only.isTurned() ? CountReading.Doubt.TURNED_ROUND : null);
    }

    private void step(Token token) {
        switch (token.kind()) {
            case DIGITS, SPELLED, UNIT -> {
                if (isArticle()) {
                    isJoined = false;
                    at++;
                } else {
                    add(amount());
                }
            }
            case MAYBE -> {
                isJoined = !spans.isEmpty();
                at++;
            }
            case HALF -> {
                if (isHalfOfUnit(at)) {
                    add(amount());
                } else {
                    isJoined = false;
                    at++;
                }
            }
            case PLURAL, QUANTITY -> {
                Span vague = vague();
                if (vague != null) {
                    add(vague);
                }
            }
            case AT_LEAST, AT_MOST -> bound(token.kind());
            case UP_TO -> upTo();
            case OR_MORE -> orMore();
            case JOIN -> join();
            case AND -> {
                isJoined |= isBetween && lastEnd >= 0;
                at++;
            }
            case BETWEEN -> {
                isBetween = true;
                at++;
            }
            case OTHER -> other();
            case BREAK, SOURCE_BREAK -> {
                isJoined = false;
                lastEnd = -1;
                bound = Kind.WORD;
                at++;
            }
            case WORD -> {
                isJoined = false;
                at++;
            }
            case OF, ABOUT -> at++;
        }
    }

    /** Whether "un" stands here and no number behind it: "une foule". */
    private boolean isArticle() {
        if (tokens.get(at).quantity() == null) {
            return false;
        }
        Kind next = kind(at + 1);
        boolean isWithin = next == Kind.AND && kind(at + 2) == Kind.SPELLED;
        return !isWithin
                && next != Kind.SPELLED
                && next != Kind.UNIT
                && next != Kind.HALF
                && next != Kind.PLURAL
                && next != Kind.ABOUT;
    }

    private Kind kind(int index) {
        return index < tokens.size() ? tokens.get(index).kind() : Kind.WORD;
    }

    private void bound(Kind kind) {
        bound = kind;
        at++;
    }

    private void upTo() {
        if (lastEnd == at) {
            isJoined = true;
        } else {
            bound = Kind.AT_MOST;
        }
        at++;
    }

    private void orMore() {
        boolean isBehind = lastEnd >= 0 && (lastEnd == at || isJoined);
        if (isBehind) {
            // "50-100+": the range stays one, and the words that are kept show the sign.
            Span last = spans.removeLast();
            spans.add(isRange ? last : last.atLeast());
            isJoined = false;
        } else {
            bound = Kind.AT_LEAST;
        }
        at++;
    }

    private void join() {
        isJoined |= lastEnd >= 0 && lastEnd == at;
        at++;
    }

    private void other() {
        if (lastEnd >= 0 && at - lastEnd <= NEAR && !spans.isEmpty()) {
            spans.removeLast();
            countsOthers = true;
            lastEnd = -1;
        }
        countsOthers |= spans.isEmpty();
        at++;
    }

    private void add(Span amount) {
        if (isJoined && !spans.isEmpty()) {
            Span first = spans.removeLast();
            spans.add(isRange ? first : sameUnit(first, amount).to(amount));
            if (isRange) {
                // A third number behind a range belongs to neither end: a date.
                spans.add(amount);
            }
            isRange = true;
        } else if (bound == Kind.AT_MOST && lastBound == Kind.AT_LEAST && spans.size() == 1) {
            // "> 50 < 100"
            spans.add(spans.removeLast().to(amount));
        } else if (bound == Kind.AT_LEAST && lastBound == Kind.AT_MOST && spans.size() == 1) {
            spans.add(amount.to(spans.removeLast()));
        } else {
            spans.add(bounded(amount));
        }
        isRange &= isJoined;
        lastBound = bound;
        bound = Kind.WORD;
        isJoined = false;
        lastEnd = at;
    }

    private Span bounded(Span amount) {
        if (bound == Kind.AT_LEAST) {
            return amount.atLeast();
        }
        return bound == Kind.AT_MOST ? amount.atMost() : amount;
    }

    /** In "10-12k" and "two to three thousand" the unit belongs to both numbers. */
    private Span sameUnit(Span first, Span second) {
        BigDecimal low = first.low();
        BigDecimal high = second.high();
        if (low == null || high == null || low.compareTo(THOUSAND) >= 0 || unit == null) {
            return first;
        }
        BigDecimal counted = low.multiply(unit);
        return counted.compareTo(high) < 0 ? Span.exactly(counted) : first;
    }

    /** The unit that the last amount ended in; null when it had none. */
    private @Nullable BigDecimal unit;

    /** One number, in digits, words or both: "1.2 million", "two hundred and fifty", "3 dozen". */
    private Span amount() {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal part = null;
        boolean isSpelled = false;
        int from = at;
        unit = null;
        for (; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.kind() == Kind.DIGITS && at == from) {
                part = token.value();
            } else if (token.kind() == Kind.SPELLED && (at == from || isSpelled)) {
                boolean isArticle = at > from && tokens.get(at - 1).kind() == Kind.SPELLED && isOne(part);
                part = isArticle ? token.value() : plus(part, token.value());
                isSpelled = true;
            } else if (isUnit(token, part != null || at > from)) {
                BigDecimal factor = token.value();
                part = (part == null ? BigDecimal.ONE : part).multiply(factor);
                unit = factor;
                isSpelled |= at == from || isSpelled;
                if (factor.compareTo(THOUSAND) >= 0) {
                    total = total.add(part);
                    part = null;
                }
            } else if (token.kind() == Kind.HALF && isHalfOfUnit(at) && (at == from || isOne(part))) {
                // "half a million", "eine halbe Million"
                part = HALF;
                isSpelled = true;
            } else if (token.kind() == Kind.AND && isHalfMore()) {
                part = (part == null ? BigDecimal.ZERO : part).add(unit == null ? HALF : unit.multiply(HALF));
                at++;
            } else if (!isSpelled || !joinsSpelled(part)) {
                break;
            }
        }
        if (at == from + 1 && tokens.get(from).kind() == Kind.UNIT && isDozen(tokens.get(from))) {
            return fromTable(Quantity.ONE, tokens.get(from).value());
        }
        return Span.exactly(part == null ? total : total.add(part));
    }

    /** Whether a unit stands behind "half", perhaps with a hyphen between: "half a million", "demi-millier". */
    private boolean isHalfOfUnit(int half) {
        int next = half + 1;
        if (next < tokens.size() && tokens.get(next).kind() == Kind.JOIN) {
            next++;
        }
        return next < tokens.size() && isUnit(tokens.get(next), true);
    }

    /** Whether "and a half" stands here, of the unit before or behind it: "a million and a half", "two and a half million". */
    private boolean isHalfMore() {
        boolean isHalf = at + 1 < tokens.size() && tokens.get(at + 1).kind() == Kind.HALF;
        boolean isOfOthers = at + 2 < tokens.size() && tokens.get(at + 2).kind() == Kind.OF;
        return isHalf && (unit == null ? isHalfOfUnit(at + 1) : !isOfOthers);
    }

    /** In "une vingtaine" the first word is an article. */
    private static boolean isOne(@Nullable BigDecimal part) {
        return part != null && part.equals(BigDecimal.ONE);
    }

    private static boolean isDozen(Token token) {
        return token.value().intValue() == 12;
    }

    /** A plural behind a number is its unit: "3 thousands", "ثلاثة آلاف". */
    private static boolean isUnit(Token token, boolean isBehindNumber) {
        return token.kind() == Kind.UNIT || token.kind() == Kind.PLURAL && isBehindNumber;
    }

    /** Twenty and five; but four times twenty, in French. */
    private static BigDecimal plus(@Nullable BigDecimal part, BigDecimal number) {
        if (part == null) {
            return number;
        }
        boolean isQuatreVingt = part.intValue() == 4 && number.intValue() == 20;
        return isQuatreVingt ? part.multiply(number) : part.add(number);
    }

    /** Whether "and" or a hyphen stands within a number: "two hundred and fifty", "twenty-five", "one-hundred". */
    private boolean joinsSpelled(@Nullable BigDecimal part) {
        Kind kind = tokens.get(at).kind();
        if (at + 1 == tokens.size() || kind != Kind.AND && kind != Kind.JOIN) {
            return false;
        }
        Token next = tokens.get(at + 1);
        if (next.kind() == Kind.UNIT) {
            return kind == Kind.JOIN && part != null && part.compareTo(BigDecimal.TEN) < 0;
        }
        if (next.kind() != Kind.SPELLED || isBetween) {
            return false;
        }
        if (kind == Kind.AND) {
            return true;
        }
        int value = part == null ? 0 : part.intValue();
        boolean isFour = value == 4 && next.value().intValue() == 20;
        return isFour || value >= 20 && value % 10 == 0 && next.value().intValue() < 20;
    }

    /** "hundreds", "several thousand", "tens of thousands"; null for a quantity of something that is no number. */
    private @Nullable Span vague() {
        Quantity quantity = Quantity.PLURAL;
        if (tokens.get(at).kind() == Kind.QUANTITY) {
            Quantity said = tokens.get(at).quantity();
            quantity = said == null ? Quantity.PLURAL : said;
            at++;
        }
        BigDecimal product = BigDecimal.ONE;
        int units = 0;
        while (at < tokens.size() && (isUnit(tokens.get(at), true) || isTens(units) || isOf(units))) {
            if (tokens.get(at).kind() != Kind.OF) {
                product = product.multiply(tokens.get(at).value());
                units++;
            }
            at++;
        }
        return units == 0 ? null : fromTable(quantity, product);
    }

    /** In Persian and Sorani "some ten" is tens: "چند ده هزار". */
    private boolean isTens(int units) {
        Token token = tokens.get(at);
        return units == 0 && token.kind() == Kind.SPELLED && token.value().equals(BigDecimal.TEN);
    }

    private boolean isOf(int units) {
        boolean hasUnitBehind = at + 1 < tokens.size() && isUnit(tokens.get(at + 1), true);
        return tokens.get(at).kind() == Kind.OF && (units == 0 || hasUnitBehind);
    }

    private Span fromTable(Quantity quantity, BigDecimal unitSize) {
        unit = null;
        OptionalLong number = unitSize.precision() - unitSize.scale() > 9
                ? OptionalLong.empty()
                : table.number(quantity, unitSize.longValue());
        if (number.isEmpty()) {
            return Span.NOTHING;
        }
        boolean isOpen = quantity != Quantity.ONE;
        BigDecimal value = BigDecimal.valueOf(number.getAsLong());
        return new Span(value, isOpen ? null : value, true, false);
    }
}
