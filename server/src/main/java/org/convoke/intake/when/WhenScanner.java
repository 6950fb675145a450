package org.convoke.intake.when;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.convoke.intake.when.WhenText.Days;
import org.convoke.intake.when.WhenText.Times;
import org.jspecify.annotations.Nullable;

/** Reads a text from left to right and gathers the days, times and zones in it; what it does not know it passes over. */
final class WhenScanner {

    /** What the column is for decides what a bare "12.05" is. */
    enum Column {
        DAY,
        TIME,
        BOTH
    }

    private enum Last {
        NOTHING,
        DAY,
        TIME
    }

    private final Words words = Words.loaded();
    private final Tokens tokens;
    private final Column column;
    private final DayScanner dayScanner;
    private final ClockScanner clockScanner;
    private final List<Days> days = new ArrayList<>();
    private final List<Times> times = new ArrayList<>();
    private @Nullable ZoneId zone;
    private Last last = Last.NOTHING;
    private boolean isRange;
    /** Whether an "and" stands before; a comma also parts what does not belong together. */
    private boolean isAnd;

    private @Nullable DayOfWeek weekday;

    private WhenScanner(String text, Column column) {
        this.tokens = new Tokens(text);
        this.column = column;
        this.dayScanner = new DayScanner(tokens, words);
        this.clockScanner = new ClockScanner(tokens, words);
    }

    static WhenText scan(String text, Column column) {
        String folded = Spelling.folded(text);
        Words words = Words.loaded();
        if (folded.isEmpty() || words.contains(Words.Kind.ABSENT, folded)) {
            return WhenText.NOTHING;
        }
        if (words.contains(Words.Kind.ALLDAY, folded)) {
            return new WhenText(List.of(), List.of(), null, null, true, false);
        }
        WhenText found = new WhenScanner(text, column).scan();
        return found.times().isEmpty() && words.mentionsAllDay(folded) ? found.allDay() : found;
    }

    private WhenText scan() {
        while (!tokens.isAtEnd()) {
            if (!scanDay() && !scanTime() && !scanZone()) {
                scanJoint();
            }
        }
        return new WhenText(Years.fill(days), Halves.settle(times), zone, weekday, false, false);
    }

    private boolean scanDay() {
        boolean isDayColumn = column != Column.TIME;
        WrittenDay day = dayScanner.scan(isDayColumn);
        if (day == null && isDayColumn && last == Last.DAY && (isRange || isAnd)) {
            day = endingDay();
        }
        if (day == null && isDayColumn && (column == Column.DAY || last == Last.DAY)) {
            day = dayScanner.dayOnly();
        }
        if (day == null) {
            return false;
        }
        if (isRange && last == Last.DAY && days.getLast().last() == null) {
            days.set(days.size() - 1, new Days(days.getLast().first(), day));
        } else {
            days.add(new Days(day, null));
        }
        next(Last.DAY);
        return true;
    }

    /** "8–10 March": handled as days alone; "March 8–10, 2020": the end has the month before it and the year behind. */
    private @Nullable WrittenDay endingDay() {
        Token number = tokens.peek(0);
        WrittenDay first = days.getLast().first();
        boolean isDay = number.isNumber(1, 2) && number.value() >= 1 && number.value() <= 31;
        if (!isDay || first.month() == 0 || dayScanner.isTime(0)) {
            return null;
        }
        int at = tokens.peek(1).isSign(',') ? 2 : 1;
        boolean hasYear = tokens.peek(at).isNumber(4, 4);
        Integer year = hasYear ? Integer.valueOf(tokens.peek(at).value()) : first.year();
        tokens.pass(hasYear ? at + 1 : 1);
        return new WrittenDay(year, first.month(), number.value(), WrittenDay.Order.TOLD);
    }

    private boolean scanTime() {
        boolean isTimeColumn = column == Column.TIME || column == Column.BOTH && last == Last.DAY;
        WrittenTime time = clockScanner.scan(isTimeColumn, isRange && last == Last.TIME);
        if (time == null) {
            return false;
        }
        if (isRange && last == Last.TIME && times.getLast().end() == null) {
            times.set(times.size() - 1, new Times(times.getLast().start(), time));
        } else {
            times.add(new Times(time, null));
        }
        next(Last.TIME);
        scanOffset();
        return true;
    }

    private void next(Last kind) {
        last = kind;
        isRange = false;
        isAnd = false;
    }

    /** An offset stands right behind the seconds: 10:00:00+02:00, 10:00+0200. */
    private void scanOffset() {
        Token sign = tokens.peek(0);
        Token hours = tokens.peek(1);
        if (sign.isSpaced() || !sign.isSignOf("+-") || !hours.isNumber(2, 4) || column == Column.TIME) {
            return;
        }
        boolean isColon = tokens.peek(2).isSign(':') && tokens.peek(3).isNumber(2, 2);
        boolean isLong = hours.text().length() == 4;
        if (!isColon && !isLong) {
            return;
        }
        int minutes = isColon ? tokens.peek(3).value() : hours.value() % 100;
        int hour = isLong ? hours.value() / 100 : hours.value();
        if (hour <= 18 && minutes < 60) {
            int total = hour * 60 + minutes;
            zone = ZoneOffset.ofTotalSeconds(Math.min(total, 18 * 60) * (sign.isSign('-') ? -60 : 60));
            tokens.pass(isColon ? 4 : 2);
        }
    }

    private boolean scanZone() {
        Token word = tokens.peek(0);
        ZoneId known = words.zone(word);
        if (known == null || last != Last.TIME) {
            return false;
        }
        tokens.pass(1);
        zone = known.getId().equals("UTC") ? utcOffset() : known;
        return true;
    }

    /** UTC, or UTC+2 as people write it behind. */
    private ZoneId utcOffset() {
        Token sign = tokens.peek(0);
        Token hours = tokens.peek(1);
        boolean isTime = tokens.peek(2).isSignOf(":.");
        if (sign.isSignOf("+-") && !hours.isSpaced() && hours.isNumber(1, 2) && !isTime) {
            try {
                ZoneOffset offset = ZoneOffset.ofHours(sign.isSign('-') ? -hours.value() : hours.value());
                tokens.pass(2);
                return offset;
            } catch (DateTimeException e) {
                return ZoneOffset.UTC;
            }
        }
        return ZoneOffset.UTC;
    }

    /** Passes one word or sign, and notes what it says of the next day or time. */
    private void scanJoint() {
        Token token = tokens.peek(0);
        int day = words.weekday(token);
        if (day > 0 && weekday == null) {
            weekday = DayOfWeek.of(day);
        }
        boolean isInterval =
                token.isSign('/') && last == Last.DAY && tokens.peek(1).isNumber(4, 4);
        if (token.isSign('-') || isInterval || words.is(token, Words.Kind.RANGE) || isAndOfBetween(token)) {
            isRange = true;
        } else if (token.isSignOf(",;|\n+&") || words.is(token, Words.Kind.LIST) || token.isNumber()) {
            isRange = false;
            isAnd = token.isSignOf("&+") || words.is(token, Words.Kind.LIST);
        }
        tokens.pass(1);
    }

    /** In "between 8 and 13" the "and" makes a range. */
    private boolean isAndOfBetween(Token token) {
        return words.is(token, Words.Kind.LIST)
                && last == Last.TIME
                && (words.is(tokens.peek(-2), Words.Kind.BETWEEN) || words.is(tokens.peek(-4), Words.Kind.BETWEEN));
    }
}
