package org.convoke.intake.when;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.event.RecordWarnings;
import org.convoke.event.WarningCode;
import org.convoke.event.When;
import org.convoke.intake.when.WhenText.Times;
import org.jspecify.annotations.Nullable;

/**
 * Makes local days and times of a row's cells. One reader per table; not safe for use by several threads.
 *
 * <p>An instant (a time with {@code Z} or an offset) becomes local time in the event's zone; a time without is local
 * already. Several days in a cell give several results; several times on one day give the first and a warning.
 */
public final class WhenReader {

    /** A stretch that ends earlier on the clock than it begins goes past midnight if it is no longer than this. */
    private static final int LONGEST_NIGHT_HOURS = 12;

    /** A last day later than this is a slip in the year. */
    private static final int LONGEST_STRETCH_DAYS = 366;

    /** As many as a repeating event may have. */
    private static final int MOST_DAYS = 1_000;

    /** Spreadsheets write a time that they took for a date as one of their first days. */
    private static final int LAST_YEAR_OF_NO_DATE = 1904;

    private final WhenTexts texts;
    private final WhenSettings settings;
    private final WhenCells names;
    private final DayResolver resolver;

    /** @param names the headers of the cells, to name fields by in warnings */
    public WhenReader(WhenTexts texts, WhenSettings settings, WhenCells names) {
        this.texts = texts;
        this.settings = settings;
        this.names = names;
        this.resolver = new DayResolver(settings);
    }

    /**
     * Returns the days, in the order written, each with the zone as far as known; empty when no day is told.
     *
     * @param placeZone the zone at the event's place
     */
    public List<When> read(WhenCells cells, @Nullable ZoneId placeZone, RecordWarnings warnings) {
        Row row = new Row(cells, warnings);
        ZoneId zone = row.zone(placeZone);
        List<Stretch> days = row.days();
        List<Times> times = row.times(days.size());
        Map<LocalDateTime, When> found = new LinkedHashMap<>();
        for (int i = 0; i < days.size(); i++) {
            Times time = times.isEmpty() ? null : times.get(times.size() == days.size() ? i : 0);
            When when = row.when(days.get(i), time, zone);
            LocalTime start = when.start();
            found.putIfAbsent(when.date().atTime(start == null ? LocalTime.MAX : start), when);
        }
        return new ArrayList<>(found.values());
    }

    /** The days from one to another. */
    private record Stretch(LocalDate first, LocalDate last) {}

    /** One row's cells, each scanned once. */
    private final class Row {

        private final WhenCells cells;
        private final RecordWarnings warnings;
        private final WhenText date;
        private final WhenText start;
        private final WhenText end;
        private final WhenText time;

        Row(WhenCells cells, RecordWarnings warnings) {
            this.cells = cells;
            this.warnings = warnings;
            this.date = cells.date() == null ? WhenText.NOTHING : texts.day(cells.date());
            this.start = moment(cells.start());
            this.end = moment(cells.end());
            this.time = cells.time() == null ? WhenText.NOTHING : texts.time(cells.time());
        }

        /** Beside a date, "8.10" is a time; without one it can be a day. */
        private WhenText moment(@Nullable String cell) {
            if (cell == null) {
                return WhenText.NOTHING;
            }
            WhenText read = cells.date() == null ? texts.moment(cell) : texts.time(cell);
            boolean isEmpty = read.days().isEmpty() && read.times().isEmpty();
            return isEmpty && cells.date() == null ? texts.time(cell) : read;
        }

        @Nullable
        ZoneId zone(@Nullable ZoneId placeZone) {
            String cell = cells.zone();
            Optional<ZoneId> stated = cell == null ? Optional.empty() : ZoneReader.read(cell);
            if (cell != null && stated.isEmpty()) {
                warnings.add(names.zone(), WarningCode.ZONE_UNREADABLE, cell);
            }
            if (cell != null && stated.isPresent() && cell.indexOf('/') > 0) {
                return stated.get();
            }
            if (placeZone != null) {
                return placeZone;
            }
            return stated.map(ZoneReader::named).orElse(settings.zone() != null ? settings.zone() : zoneInTexts());
        }

        private @Nullable ZoneId zoneInTexts() {
            for (WhenText text : List.of(start, time, date)) {
                if (text.zone() != null) {
                    return ZoneReader.named(text.zone());
                }
            }
            return null;
        }

        List<Stretch> days() {
            WhenText told = !isEmpty(date) ? date : !isEmpty(start) ? start : time;
            List<Stretch> days = new ArrayList<>();
            for (WhenText.Days each : told.days()) {
                LocalDate first = resolver.date(each.first(), cells.year());
                LocalDate last = each.last() == null ? first : resolver.date(each.last(), cells.year());
                if (first == null || first.getYear() <= LAST_YEAR_OF_NO_DATE || last == null) {
                    warnings.add(names.date(), WarningCode.DATE_UNREADABLE, dayCell());
                } else if (days.size() < MOST_DAYS) {
                    days.add(stretch(first, last));
                } else {
                    warnings.add(names.date(), WarningCode.RECURRENCE_CUT, MOST_DAYS);
                    break;
                }
            }
            warnUnreadDays(told, days);
            if (days.isEmpty() && settings.date() != null) {
                days.add(new Stretch(settings.date(), settings.date()));
            }
            return days;
        }

        private void warnUnreadDays(WhenText told, List<Stretch> days) {
            String cell = cells.date();
            if (cell != null && !date.isAbsent() && told.days().isEmpty() && days.isEmpty()) {
                warnings.add(names.date(), WarningCode.DATE_UNREADABLE, cell);
            }
        }

        private String dayCell() {
            return cells.date() != null
                    ? cells.date()
                    : cells.start() != null ? cells.start() : String.valueOf(cells.time());
        }

        private boolean isEmpty(WhenText text) {
            return text.days().isEmpty() || text.days().stream().allMatch(each -> isNoDate(each.first()));
        }

        private boolean isNoDate(WrittenDay day) {
            return day.year() != null && day.year() <= LAST_YEAR_OF_NO_DATE;
        }

        /** The last day stands in the same cell, in a column of its own, or before the time of the end. */
        private Stretch stretch(LocalDate first, LocalDate last) {
            LocalDate end = last;
            if (cells.endDate() != null) {
                end = lastOf(texts.day(cells.endDate()), names.endDate(), cells.endDate(), last);
            } else if (!isEmpty(this.end) && last.equals(first)) {
                end = lastOf(this.end, names.end(), cells.end(), last);
            }
            if (end.isBefore(first)) {
                warnings.add(names.endDate(), WarningCode.END_BEFORE_START, end, first);
                return new Stretch(first, first);
            }
            if (end.isAfter(first.plusDays(LONGEST_STRETCH_DAYS))) {
                warnings.add(names.endDate(), WarningCode.DATE_UNREADABLE, end.toString());
                return new Stretch(first, first);
            }
            return new Stretch(first, end);
        }

        private LocalDate lastOf(WhenText text, @Nullable String name, @Nullable String cell, LocalDate otherwise) {
            if (text.days().isEmpty()) {
                if (!text.isAbsent()) {
                    warnings.add(name, WarningCode.DATE_UNREADABLE, String.valueOf(cell));
                }
                return otherwise;
            }
            WhenText.Days days = text.days().getLast();
            LocalDate date = resolver.date(days.last() == null ? days.first() : days.last(), cells.year());
            return date == null ? otherwise : date;
        }

        /** The times, one for all days or one for each; the end's own cell is believed first. */
        List<Times> times(int dayCount) {
            List<Times> times = startTimes();
            Times end = this.end.times().isEmpty() ? null : this.end.times().getFirst();
            if (cells.end() != null && end == null && this.end.days().isEmpty() && !this.end.isAbsent()) {
                warnings.add(names.end(), WarningCode.TIME_UNREADABLE, cells.end());
            }
            boolean isOnePerDay = times.size() == dayCount;
            if (times.size() > 1 && !isOnePerDay && differing(times) > 1) {
                warnings.add(timeName(), WarningCode.SEVERAL_VALUES, timeCell());
            }
            if (times.isEmpty() || end == null) {
                return times;
            }
            boolean hasOwnDay = !this.end.days().isEmpty();
            return times.stream()
                    .map(each -> new Times(each.start(), end.start()))
                    .map(each -> hasOwnDay ? each : Halves.settle(each))
                    .toList();
        }

        /** How many of the times differ; "12.00–13.00 (noon to 1pm)" says one twice. */
        private static long differing(List<Times> times) {
            return times.stream()
                    .map(each -> each.start().time() + "-"
                            + (each.end() == null ? "" : each.end().time()))
                    .distinct()
                    .count();
        }

        private List<Times> startTimes() {
            if (!start.times().isEmpty() && !isMidnightOfNoDate(start)) {
                return start.times();
            }
            if (cells.start() != null
                    && !start.isAbsent()
                    && !start.isAllDay()
                    && (start.days().isEmpty() || isMidnightOfNoDate(start))) {
                warnings.add(names.start(), WarningCode.TIME_UNREADABLE, cells.start());
            }
            if (!time.times().isEmpty()) {
                return time.times();
            }
            if (cells.time() != null && !time.isAbsent() && !time.isAllDay()) {
                warnings.add(names.time(), WarningCode.TIME_UNREADABLE, cells.time());
            }
            return isMidnight(date) ? List.of() : date.times();
        }

        /** A date column that spreadsheets filled with 00:00 tells only the day. */
        private boolean isMidnight(WhenText text) {
            return text.times().size() == 1
                    && text.times().getFirst().end() == null
                    && text.times().getFirst().start().time().equals(LocalTime.MIDNIGHT);
        }

        /** "18.06" that a spreadsheet took for a day of June is no time any more. */
        private boolean isMidnightOfNoDate(WhenText text) {
            return cells.date() != null && !text.days().isEmpty() && isMidnight(text);
        }

        private @Nullable String timeName() {
            return cells.time() != null ? names.time() : cells.start() != null ? names.start() : names.date();
        }

        private String timeCell() {
            return String.valueOf(
                    cells.time() != null ? cells.time() : cells.start() != null ? cells.start() : cells.date());
        }

        When when(Stretch day, @Nullable Times times, @Nullable ZoneId zone) {
            LocalTime startTime = times == null ? null : times.start().time();
            LocalDateTime end = end(day, times);
            ZoneOffset offset = offset(zone);
            if (offset == null || zone == null || startTime == null) {
                return new When(day.first(), startTime, checked(day, startTime, end), zone);
            }
            LocalDateTime begin = local(day.first().atTime(startTime), offset, zone);
            LocalDateTime localEnd = end == null ? null : local(end, offset, zone);
            return new When(begin.toLocalDate(), begin.toLocalTime(), localEnd, zone);
        }

        private @Nullable LocalDateTime end(Stretch day, @Nullable Times times) {
            WrittenTime written = times != null ? times.end() : endAlone();
            LocalTime start = times == null ? null : times.start().time();
            if (written == null) {
                return day.last().isAfter(day.first()) ? day.last().plusDays(1).atStartOfDay() : null;
            }
            LocalDateTime end = day.last().atTime(written.time());
            if (written.hour() == 24) {
                return end.plusDays(1);
            }
            if (start == null || end.isAfter(day.first().atTime(start))) {
                return end;
            }
            boolean isSame = end.equals(day.first().atTime(start));
            LocalDateTime past = end.plusDays(1);
            if (isSame) {
                return null;
            }
            if (past.isAfter(day.first().atTime(start).plusHours(LONGEST_NIGHT_HOURS))) {
                warnings.add(
                        names.end() != null ? names.end() : timeName(),
                        WarningCode.END_BEFORE_START,
                        end.toLocalTime(),
                        start);
                return null;
            }
            return past;
        }

        private @Nullable WrittenTime endAlone() {
            return this.end.times().isEmpty()
                    ? null
                    : this.end.times().getFirst().start();
        }

        private @Nullable LocalDateTime checked(Stretch day, @Nullable LocalTime start, @Nullable LocalDateTime end) {
            boolean isBefore = end != null && end.isBefore(day.first().atTime(start == null ? LocalTime.MIN : start));
            return isBefore ? null : end;
        }

        /** The offset of instants; null for times that are local, also when they name the place's usual offset. */
        private @Nullable ZoneOffset offset(@Nullable ZoneId zone) {
            WhenText told = !start.times().isEmpty() ? start : !time.times().isEmpty() ? time : date;
            if (zone == null || !(told.zone() instanceof ZoneOffset offset)) {
                return null;
            }
            boolean isIso = !told.days().isEmpty();
            boolean isUsual = usualOffset(zone).equals(offset);
            return isIso || !isUsual ? offset : null;
        }

        private ZoneOffset usualOffset(ZoneId zone) {
            return zone.getRules()
                    .getStandardOffset(settings.days().from().atStartOfDay().toInstant(ZoneOffset.UTC));
        }

        private LocalDateTime local(LocalDateTime time, ZoneOffset offset, ZoneId zone) {
            return time.atOffset(offset).atZoneSameInstant(zone).toLocalDateTime();
        }
    }
}
