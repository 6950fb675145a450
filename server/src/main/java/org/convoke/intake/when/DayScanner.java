package org.convoke.intake.when;

import java.time.LocalDate;
import org.convoke.intake.when.WrittenDay.Order;
import org.jspecify.annotations.Nullable;

/**
 * Recognises one day at a place in a text; each method returns null and passes nothing when there is none.
 *
 * <p>A number with four digits is a year first or last; with dots the day comes before the month; with slashes or hyphens
 * the order stays open unless one number is above twelve.
 */
final class DayScanner {

    private static final String BETWEEN_NUMBERS = "./-";

    /** Spreadsheets count days from 1899-12-30; these are 1954 to 2119, so that a year or a number of people is no day. */
    private static final int FIRST_SERIAL = 20_000;

    private static final int LAST_SERIAL = 80_000;

    /** Years of two digits up to this are of this century, as in POSIX's strptime. */
    private static final int LAST_SHORT_YEAR = 68;

    private final Tokens tokens;
    private final Words words;

    DayScanner(Tokens tokens, Words words) {
        this.tokens = tokens;
        this.words = words;
    }

    @Nullable
    WrittenDay scan(boolean isDayColumn) {
        Token first = tokens.peek(0);
        if (first.isWord()) {
            return monthFirst();
        }
        if (!first.isNumber()) {
            return null;
        }
        WrittenDay day = yearFirst();
        day = day != null ? day : dayAndNamedMonth();
        day = day != null ? day : threeNumbers(isDayColumn);
        day = day != null ? day : characters();
        day = day != null ? day : compact();
        if (day == null && isDayColumn) {
            day = twoNumbers();
            day = day != null ? day : serial();
        }
        return day;
    }

    /** "01." or "8" before a range or another day, to which it owes its month; null when it stands alone. */
    @Nullable
    WrittenDay dayOnly() {
        Token number = tokens.peek(0);
        if (!number.isNumber(1, 2) || number.value() < 1 || number.value() > 31) {
            return null;
        }
        int next = tokens.peek(1).isSign('.') ? 2 : 1;
        next += words.is(tokens.peek(next), Words.Kind.ORDINAL)
                        && !tokens.peek(next).isSpaced()
                ? 1
                : 0;
        Token joint = tokens.peek(next);
        if (isTime(0)) {
            return null;
        }
        boolean isJoint =
                joint.isSignOf("-,+&") || words.is(joint, Words.Kind.RANGE) || words.is(joint, Words.Kind.LIST);
        if (!isJoint) {
            return null;
        }
        tokens.pass(next);
        return new WrittenDay(null, 0, number.value(), Order.TOLD);
    }

    /** 2019-05-01, 2019/5/1, 2019.05.01, 2019 5 1. */
    private @Nullable WrittenDay yearFirst() {
        if (!tokens.peek(0).isNumber(4, 4)) {
            return null;
        }
        int month = behindSeparator(1);
        int day = month < 0 ? -1 : behindSeparator(month + 1);
        if (day < 0 || !tokens.peek(month).isNumber(1, 2) || !tokens.peek(day).isNumber(1, 2)) {
            return null;
        }
        WrittenDay found = OtherCalendars.day(
                tokens.peek(0).value(),
                tokens.peek(month).value(),
                tokens.peek(day).value(),
                Order.TOLD);
        return found == null ? null : passed(day + 1, found);
    }

    /** 27.09.2019, 1/4/19, 21-01-2017. */
    private @Nullable WrittenDay threeNumbers(boolean isDayColumn) {
        if (!tokens.peek(0).isNumber(1, 2)) {
            return null;
        }
        int second = behindSeparator(1);
        int third = second < 0 || !tokens.peek(second + 2).isNumber() ? -1 : behindSeparator(second + 1);
        if (third < 0 || !tokens.peek(second).isNumber(1, 2)) {
            return null;
        }
        Token year = tokens.peek(third);
        boolean isPlain =
                second == 2 && !year.isSpaced() && !tokens.peek(second).isSpaced();
        boolean isShort = isDayColumn && year.isNumber(2, 2) && isPlain;
        boolean isYear = year.isNumber(4, 4) || isShort;
        if (!isYear || !tokens.peek(second + 1).text().equals(tokens.peek(1).text())) {
            return null;
        }
        boolean isDotted = tokens.peek(1).isSign('.');
        if (isDotted && tokens.peek(second).value() > 12 && tokens.peek(second).isSpaced()) {
            return null;
        }
        WrittenDay day = ordered(
                fullYear(year), tokens.peek(0).value(), tokens.peek(second).value(), isDotted);
        return day == null ? null : passed(third + 1, day);
    }

    /** 27.09. and 27/9. */
    private @Nullable WrittenDay twoNumbers() {
        Token first = tokens.peek(0);
        Token separator = tokens.peek(1);
        Token second = tokens.peek(2);
        boolean isPair = first.isNumber(1, 2) && separator.isSignOf("./") && second.isNumber(1, 2);
        if (!isPair) {
            return null;
        }
        WrittenDay day = ordered(null, first.value(), second.value(), separator.isSign('.'));
        boolean isList = separator.isSign('.') && (second.value() > 12 || separator.isSpaced());
        if (day == null || isList) {
            return null;
        }
        boolean hasDot = tokens.peek(3).isSign('.') && !tokens.peek(3).isSpaced();
        return passed(hasDot ? 4 : 3, day);
    }

    /** 21 January 2017, 1er mai, 21. Januar, 21 de enero de 2017, 21-Jan-17. */
    private @Nullable WrittenDay dayAndNamedMonth() {
        Token number = tokens.peek(0);
        if (!number.isNumber(1, 2)) {
            return null;
        }
        int at = 1;
        while (at < 5 && isFiller(tokens.peek(at))) {
            at++;
        }
        int month = words.month(tokens.peek(at));
        int solar = month == 0 ? words.solarMonth(tokens.peek(at)) : 0;
        if (month + solar == 0 || number.value() < 1 || number.value() > 31) {
            return null;
        }
        if (tokens.peek(1).isSignOf("-/") && tokens.peek(at + 1).isSignOf("-/")) {
            at++;
        }
        return behindMonth(at + 1, month, solar, number.value());
    }

    /** January 21, 2017; Jan. 21st. */
    private @Nullable WrittenDay monthFirst() {
        int month = words.month(tokens.peek(0));
        int at = 1;
        while (at < 3 && (tokens.peek(at).isSignOf(".") || words.is(tokens.peek(at), Words.Kind.PREFIX))) {
            at++;
        }
        Token number = tokens.peek(at);
        boolean isTime = tokens.peek(at + 1).isSign(':');
        if (month == 0 || !number.isNumber(1, 2) || number.value() < 1 || number.value() > 31 || isTime) {
            return null;
        }
        at++;
        while (words.is(tokens.peek(at), Words.Kind.ORDINAL) && !tokens.peek(at).isSpaced()) {
            at++;
        }
        return behindMonth(at, month, 0, number.value());
    }

    /** The year that may follow a month's name. */
    private WrittenDay behindMonth(int from, int month, int solar, int day) {
        int at = from;
        while (at < from + 3 && (tokens.peek(at).isSignOf(".,") || words.is(tokens.peek(at), Words.Kind.ORDINAL))) {
            at++;
        }
        Token year = tokens.peek(at);
        boolean isLong = year.isNumber(4, 4) && year.value() >= 1300 && year.value() <= 2600;
        boolean isShort = year.isNumber(2, 2) && !tokens.peek(at - 1).isSign(',') && !isTime(at);
        if (solar > 0) {
            WrittenDay found = isLong ? OtherCalendars.solar(year.value(), solar, day) : null;
            return passed(isLong ? at + 1 : from, found != null ? found : new WrittenDay(null, 0, 0, Order.TOLD));
        }
        if (isLong || isShort) {
            return passed(at + 1, new WrittenDay(fullYear(year), month, day, Order.TOLD));
        }
        return passed(from, new WrittenDay(null, month, day, Order.TOLD));
    }

    /** Whether the number there is an hour. */
    boolean isTime(int at) {
        Token next = tokens.peek(at + 1);
        return next.isSign(':')
                || words.is(next, Words.Kind.HOUR)
                || words.is(next, Words.Kind.AM)
                || words.is(next, Words.Kind.PM);
    }

    private boolean isFiller(Token token) {
        return token.isSignOf(".-/") || words.is(token, Words.Kind.ORDINAL);
    }

    /** 2019年4月12日, 4월 12일. */
    private @Nullable WrittenDay characters() {
        int at = 0;
        Integer year = null;
        if (isUnit(1, "年", "년")) {
            year = tokens.peek(0).value();
            at = 2;
        }
        if (!isUnit(at + 1, "月", "월") || !isUnit(at + 3, "日", "일")) {
            return null;
        }
        return passed(
                at + 4,
                new WrittenDay(
                        year, tokens.peek(at).value(), tokens.peek(at + 2).value(), Order.TOLD));
    }

    private boolean isUnit(int at, String chinese, String korean) {
        String text = tokens.peek(at).text();
        return tokens.peek(at - 1).isNumber() && (text.equals(chinese) || text.equals(korean));
    }

    /** 20170121. */
    private @Nullable WrittenDay compact() {
        Token number = tokens.peek(0);
        if (!number.isNumber(8, 8)) {
            return null;
        }
        int value = number.value();
        int year = value / 10_000;
        WrittenDay day = new WrittenDay(year, value / 100 % 100, value % 100, Order.TOLD);
        return year >= 1900 && year < 2200 && day.date() != null ? passed(1, day) : null;
    }

    private @Nullable WrittenDay serial() {
        Token number = tokens.peek(0);
        boolean isAlone =
                tokens.size() == 1 || tokens.size() == 3 && tokens.peek(1).isSign('.');
        if (!isAlone || number.value() < FIRST_SERIAL || number.value() > LAST_SERIAL) {
            return null;
        }
        return passed(tokens.size(), WrittenDay.of(LocalDate.of(1899, 12, 30).plusDays(number.value())));
    }

    /** Which of two numbers is the month: the one that can be, else the second, with the order left open. */
    private static @Nullable WrittenDay ordered(@Nullable Integer year, int first, int second, boolean isDotted) {
        boolean canBeDayFirst = first >= 1 && first <= 31 && second >= 1 && second <= 12;
        boolean canBeMonthFirst = second >= 1 && second <= 31 && first >= 1 && first <= 12;
        if (!canBeDayFirst) {
            return canBeMonthFirst ? new WrittenDay(year, first, second, Order.MONTH_FIRST) : null;
        }
        Order order = isDotted || first == second ? Order.TOLD : canBeMonthFirst ? Order.OPEN : Order.DAY_FIRST;
        return year != null
                ? OtherCalendars.day(year, second, first, order)
                : new WrittenDay(null, second, first, order);
    }

    private static int fullYear(Token year) {
        if (year.text().length() > 2) {
            return year.value();
        }
        return year.value() + (year.value() <= LAST_SHORT_YEAR ? 2000 : 1900);
    }

    /**
     * The place of the number behind one separator, or two by a slip ("15..06.", "15.,06."); −1 when there is none. A
     * blank may follow a dot ("21. 1. 2017").
     */
    private int behindSeparator(int at) {
        Token separator = tokens.peek(at);
        if (!separator.isSignOf(BETWEEN_NUMBERS) || separator.isSpaced()) {
            return -1;
        }
        Token next = tokens.peek(at + 1);
        boolean isDoubled = separator.isSign('.')
                && next.isSignOf(".,")
                && !tokens.peek(at + 2).isSpaced();
        int number = isDoubled ? at + 2 : at + 1;
        boolean isNear = !tokens.peek(number).isSpaced() || separator.isSign('.');
        return tokens.peek(number).isNumber() && isNear ? number : -1;
    }

    private WrittenDay passed(int count, WrittenDay day) {
        tokens.pass(count);
        return day;
    }
}
