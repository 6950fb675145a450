package org.convoke.intake.when;

import java.time.LocalTime;
import java.util.List;
import org.convoke.intake.when.WhenText.Times;
import org.convoke.intake.when.WrittenTime.Half;

/**
 * Settles the halves of the day that a stretch of time leaves unsaid: "4–7pm" is the afternoon, "11–1pm" began in the
 * morning, "9.00–3" ends in the afternoon, "10–12 a.m." means noon. A single "1:30" stays what it says.
 */
final class Halves {

    private Halves() {}

    static List<Times> settle(List<Times> times) {
        return times.stream().map(Halves::settle).toList();
    }

    static Times settle(Times times) {
        WrittenTime start = times.start();
        WrittenTime end = times.end();
        if (end == null) {
            return times;
        }
        if (start.half() == Half.UNSAID && end.half() == Half.AFTERNOON && start.hour() <= 12) {
            boolean isSameHalf = minuteOfHalf(start) < minuteOfHalf(end);
            return new Times(start.in(isSameHalf ? Half.AFTERNOON : Half.UNSAID), end);
        }
        boolean isNoonCalledMorning = end.hour() == 12 && end.half() == Half.MORNING && start.hour() < 12;
        if (isNoonCalledMorning && start.half() != Half.AFTERNOON) {
            return new Times(start, end.in(Half.UNSAID));
        }
        LocalTime begin = start.time();
        boolean isTwelveHours = end.half() == Half.UNSAID && end.hour() < 12 && begin.getHour() < 24;
        if (isTwelveHours && end.time().isBefore(begin)) {
            LocalTime later = end.time().plusHours(12);
            boolean isDay = begin.getHour() <= 12 || start.half() == Half.AFTERNOON && later.isAfter(begin);
            return isDay && later.isAfter(begin) ? new Times(start, end.in(Half.AFTERNOON)) : times;
        }
        return times;
    }

    private static int minuteOfHalf(WrittenTime time) {
        return time.hour() % 12 * 60 + time.minute();
    }
}
