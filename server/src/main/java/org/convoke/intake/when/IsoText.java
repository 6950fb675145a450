package org.convoke.intake.when;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fast path for what programs write: {@code 2019-05-01}, {@code 2019-05-01T10:00}, seconds and fractions, {@code Z}
 * or an offset behind. Everything else is left to the scanner.
 */
final class IsoText {

    private IsoText() {}

    /** Whether the text begins as an ISO date does. */
    static boolean isIso(String text) {
        return text.length() >= 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && number(text, 0, 4) > 1500
                && number(text, 0, 4) < 2500
                && number(text, 5, 2) > 0
                && number(text, 8, 2) > 0;
    }

    /** Returns what the text says, or null when it is not of this form or names no day that exists. */
    static @Nullable WhenText parse(String text) {
        if (!isIso(text)) {
            return null;
        }
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        if (month > 12
                || day > 31
                || day > LocalDate.of(number(text, 0, 4), month, 1).lengthOfMonth()) {
            return null;
        }
        WrittenDay date = new WrittenDay(number(text, 0, 4), month, day, WrittenDay.Order.TOLD);
        if (text.length() == 10) {
            return text(date, null, null);
        }
        return withTime(text, date);
    }

    private static @Nullable WhenText withTime(String text, WrittenDay date) {
        boolean isSeparated = text.charAt(10) == 'T' || text.charAt(10) == ' ';
        if (!isSeparated || text.length() < 16 || text.charAt(13) != ':') {
            return null;
        }
        WrittenTime time = new WrittenTime(number(text, 11, 2), number(text, 14, 2), WrittenTime.Half.UNSAID);
        int end = behindSeconds(text);
        if (!time.isValid() || time.hour() == 24) {
            return null;
        }
        if (end == text.length()) {
            return text(date, time, null);
        }
        ZoneId zone = offset(text, end);
        return zone == null ? null : text(date, time, zone);
    }

    private static int behindSeconds(String text) {
        int at = 16;
        if (at + 2 < text.length() && text.charAt(at) == ':' && number(text, at + 1, 2) >= 0) {
            at += 3;
            if (at < text.length() && text.charAt(at) == '.') {
                at++;
                while (at < text.length() && Character.isDigit(text.charAt(at))) {
                    at++;
                }
            }
        }
        return at;
    }

    private static @Nullable ZoneId offset(String text, int at) {
        char sign = text.charAt(at);
        if (sign == 'Z' && at + 1 == text.length()) {
            return ZoneOffset.UTC;
        }
        boolean isColon = text.length() == at + 6 && text.charAt(at + 3) == ':';
        boolean isLong = text.length() == at + 5 || isColon;
        if (sign != '+' && sign != '-' || !isLong && text.length() != at + 3) {
            return null;
        }
        int hours = number(text, at + 1, 2);
        int minutes = isLong ? number(text, at + (isColon ? 4 : 3), 2) : 0;
        if (hours < 0 || hours > 17 || minutes < 0 || minutes > 59) {
            return null;
        }
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds);
    }

    private static WhenText text(WrittenDay date, @Nullable WrittenTime time, @Nullable ZoneId zone) {
        List<WhenText.Times> times = time == null ? List.of() : List.of(new WhenText.Times(time, null));
        return new WhenText(List.of(new WhenText.Days(date, null)), times, zone, null, false, false);
    }

    /** The number that the digits from there make, −1 when one is no ASCII digit. */
    private static int number(String text, int from, int digits) {
        if (from + digits > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
