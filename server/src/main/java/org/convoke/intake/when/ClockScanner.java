package org.convoke.intake.when;

import java.util.Set;
import org.convoke.intake.when.WrittenTime.Half;
import org.jspecify.annotations.Nullable;

/** Recognises one time of day at a place in a text; returns null and passes nothing when there is none. */
final class ClockScanner {

    /** What stands between hour and minute, slips included: 18.00, 18,30, 13;30, 11_45. */
    private static final String BEFORE_MINUTE = ":.;,_'\u2019\u00b4";

    /** Minutes that people write behind a hyphen by a slip ("14-00"); others are the end of a range of hours. */
    private static final Set<String> ROUND_MINUTES = Set.of("00", "30", "45");

    /** "start 11 town hall" still names an hour. */
    private static final int MOST_WORDS_BESIDE_HOURS = 3;

    private final Tokens tokens;
    private final Words words;
    /** Whether the text is a sentence, whose bare numbers are house numbers and counts rather than hours. */
    private final boolean isInProse;

    ClockScanner(Tokens tokens, Words words) {
        this.tokens = tokens;
        this.words = words;
        this.isInProse = tokens.countWords(word -> !words.isKnown(word)) > MOST_WORDS_BESIDE_HOURS;
    }

    /**
     * @param isTimeColumn whether a bare number is an hour
     * @param isBehindRange whether a range's second time is due, which makes a slip of a hyphen likelier
     */
    @Nullable
    WrittenTime scan(boolean isTimeColumn, boolean isBehindRange) {
        Token first = tokens.peek(0);
        if (first.isWord()) {
            return wordFirst();
        }
        if (!first.isNumber()) {
            return null;
        }
        WrittenTime time = hourAndMinute(isTimeColumn, isBehindRange);
        time = time != null ? time : namedHour();
        time = time != null ? time : compact(isTimeColumn);
        return time != null || !isTimeColumn || isInProse ? time : bareHour();
    }

    /** Noon and midnight; 午後3時, "kl 12", "um 17", "ab 18". */
    private @Nullable WrittenTime wordFirst() {
        Token word = tokens.peek(0);
        if (words.is(word, Words.Kind.NOON)) {
            return passed(1, new WrittenTime(12, 0, Half.UNSAID));
        }
        if (words.is(word, Words.Kind.MIDNIGHT)) {
            return passed(1, new WrittenTime(0, 0, Half.UNSAID));
        }
        boolean isMorning = words.is(word, Words.Kind.AM);
        boolean isAfternoon = words.is(word, Words.Kind.PM);
        boolean announces = words.is(word, Words.Kind.HOUR) || isMorning || isAfternoon;
        if (!announces || !tokens.peek(1).isNumber()) {
            return null;
        }
        tokens.pass(1);
        WrittenTime time = scan(true, false);
        if (time == null) {
            tokens.pass(-1);
            return null;
        }
        return isMorning ? time.in(Half.MORNING) : isAfternoon ? time.in(Half.AFTERNOON) : time;
    }

    /** 18:30, 18.30, 12h30, 9:05:00, 10時30分, 14 30, 18..30. */
    private @Nullable WrittenTime hourAndMinute(boolean isTimeColumn, boolean isBehindRange) {
        Token hour = tokens.peek(0);
        if (!hour.isNumber(1, 2)) {
            return null;
        }
        if (isTimeColumn && tokens.peek(1).isNumber(2, 2) && tokens.peek(1).value() < 60 && hour.value() < 25) {
            return finished(2, hour.value(), tokens.peek(1).value());
        }
        Token separator = tokens.peek(1);
        boolean isDoubled = separator.isSignOf(".:") && tokens.peek(2).isSignOf(".:");
        int at = isDoubled ? 3 : 2;
        Token minute = tokens.peek(at);
        boolean isTold = isBetween(separator, at, isTimeColumn, isBehindRange);
        if (!isTold || !minute.isNumber(1, 2)) {
            return null;
        }
        boolean isFraction = hour.text().equals("0")
                && separator.isSign('.')
                && minute.text().length() == 1;
        boolean isTens = minute.text().length() == 1 && separator.isSignOf(".,") && !isFraction;
        if (minute.text().length() == 1 && !isTens && !separator.isWord()) {
            return null;
        }
        int minutes = minute.value() * (isTens ? 10 : 1);
        return minutes > 59 ? null : finished(at + 1 + behindMinute(at + 1), hour.value(), minutes);
    }

    /** How many tokens the seconds take, or a word for minutes. */
    private int behindMinute(int at) {
        if (words.is(tokens.peek(at), Words.Kind.MINUTE)) {
            return 1;
        }
        if (tokens.peek(at).isSign(':') && tokens.peek(at + 1).isNumber(2, 2)) {
            return tokens.peek(at + 2).isSign('.') && tokens.peek(at + 3).isNumber() ? 4 : 2;
        }
        return 0;
    }

    private boolean isBetween(Token separator, int minuteAt, boolean isTimeColumn, boolean isBehindRange) {
        Token minute = tokens.peek(minuteAt);
        if (separator.isWord()) {
            return !separator.isSpaced() && words.is(separator, Words.Kind.HOUR);
        }
        if (separator.isSpaced() || minute.isSpaced() && !(isTimeColumn && minute.isNumber(2, 2))) {
            return false;
        }
        if (separator.isSign(':')) {
            return true;
        }
        if (separator.isSign('-')) {
            return isTimeColumn && isBehindRange && ROUND_MINUTES.contains(minute.text());
        }
        Token behind = tokens.peek(minuteAt + 1);
        boolean isTime = isTimeColumn || words.is(behind, Words.Kind.HOUR) || half(minuteAt + 1) != Half.UNSAID;
        return separator.isSignOf(BEFORE_MINUTE) && isTime && !(separator.isSign(',') && minute.isSpaced());
    }

    /** 5pm, 17 Uhr, 17h, 10 o'clock, 12 noon, 3時半. */
    private @Nullable WrittenTime namedHour() {
        Token hour = tokens.peek(0);
        Token word = tokens.peek(1);
        if (!hour.isNumber(1, 2) || hour.value() > 24 || !word.isWord()) {
            return null;
        }
        if (hour.value() == 12 && (words.is(word, Words.Kind.NOON) || words.is(word, Words.Kind.MIDNIGHT))) {
            return finished(1, 12, 0);
        }
        if (words.is(word, Words.Kind.HOUR)) {
            boolean isHalf = words.is(tokens.peek(2), Words.Kind.HALF);
            return finished(isHalf ? 3 : 2, hour.value(), isHalf ? 30 : 0);
        }
        return half(1) == Half.UNSAID ? null : finished(1, hour.value(), 0);
    }

    /** 1700, 0900, 830am, 1700hrs. */
    private @Nullable WrittenTime compact(boolean isTimeColumn) {
        Token number = tokens.peek(0);
        if (!number.isNumber(3, 4) || number.value() % 100 > 59 || number.value() > 2400) {
            return null;
        }
        boolean isSlip = tokens.peek(-1).isSignOf(".:") && !number.isSpaced();
        boolean isTold = isTimeColumn && !isSlip || half(1) != Half.UNSAID;
        return isTold ? finished(1, number.value() / 100, number.value() % 100) : null;
    }

    private @Nullable WrittenTime bareHour() {
        Token hour = tokens.peek(0);
        if (tokens.size() == 3
                && hour.text().equals("0")
                && tokens.peek(1).isSign('.')
                && tokens.peek(2).isNumber()) {
            return fraction(tokens.peek(2));
        }
        return hour.isNumber(1, 2) && hour.value() <= 24 ? finished(1, hour.value(), 0) : null;
    }

    /** The share of a day that spreadsheets store times as: 0.75 is 18:00. */
    private @Nullable WrittenTime fraction(Token digits) {
        long minutes = Math.round(Double.parseDouble("0." + digits.text()) * 24 * 60);
        return passed(3, new WrittenTime((int) (minutes / 60), (int) (minutes % 60), Half.UNSAID));
    }

    /** Passes the time and the words that belong to it: "Uhr", "pm", "morgens". */
    private @Nullable WrittenTime finished(int length, int hour, int minute) {
        WrittenTime time = new WrittenTime(hour, minute, Half.UNSAID);
        if (!time.isValid()) {
            return null;
        }
        int end = length;
        if (words.is(tokens.peek(end), Words.Kind.HOUR)
                && half(end) == Half.UNSAID
                && !tokens.peek(end + 1).isNumber()) {
            end++;
        }
        boolean isNamed =
                words.is(tokens.peek(end), Words.Kind.NOON) || words.is(tokens.peek(end), Words.Kind.MIDNIGHT);
        if (isNamed && hour == 12) {
            return passed(
                    end + 1,
                    words.is(tokens.peek(end), Words.Kind.NOON) ? time : new WrittenTime(0, minute, Half.UNSAID));
        }
        int named = end;
        while (named < end + 2 && words.is(tokens.peek(named), Words.Kind.PREFIX)) {
            named++;
        }
        Half half = half(named);
        return passed(half == Half.UNSAID ? end : named + 1, time.in(half));
    }

    private Half half(int ahead) {
        Token token = tokens.peek(ahead);
        if (words.is(token, Words.Kind.PM)) {
            return Half.AFTERNOON;
        }
        return words.is(token, Words.Kind.AM) ? Half.MORNING : Half.UNSAID;
    }

    private WrittenTime passed(int count, WrittenTime time) {
        tokens.pass(count);
        return time;
    }
}
