package org.convoke.format.ical;

import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A zone as a file defines it (RFC 5545, section 3.6.5), for names that nobody else knows. The observance whose onset
 * came last before a local time holds at that time.
 */
final class ZoneDefinition {

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2}):?(\\d{2})?");

    /** Far more onsets than two years have. */
    private static final int MAX_ONSETS = 1_000;

    private final List<Observance> observances;

    private ZoneDefinition(List<Observance> observances) {
        this.observances = List.copyOf(observances);
    }

    /** What holds from each of its onsets on; the onsets are local times in the offset before. */
    private record Observance(
            LocalDateTime start,
            ZoneOffset before,
            ZoneOffset after,
            List<LocalDateTime> dates,
            @Nullable Recurrence rule) {}

    /** Returns the definition that a VTIMEZONE gives, empty when it holds no observance that can be read. */
    static Optional<ZoneDefinition> of(IcalComponent component) {
        List<Observance> observances = new ArrayList<>();
        for (IcalComponent part : component.parts()) {
            observance(part).ifPresent(observances::add);
        }
        return observances.isEmpty() ? Optional.empty() : Optional.of(new ZoneDefinition(observances));
    }

    /** The offset that holds at a local time. */
    ZoneOffset offsetAt(LocalDateTime local) {
        ZoneOffset offset = observances.getFirst().before();
        LocalDateTime last = LocalDateTime.MIN;
        for (Observance each : observances) {
            LocalDateTime onset = lastOnset(each, local);
            if (onset != null && !onset.isBefore(last)) {
                last = onset;
                offset = each.after();
            }
        }
        return offset;
    }

    private static Optional<Observance> observance(IcalComponent part) {
        Optional<IcalTime> start = part.first("DTSTART").flatMap(each -> IcalTime.parse(each.value()));
        Optional<ZoneOffset> before = offset(part, "TZOFFSETFROM");
        Optional<ZoneOffset> after = offset(part, "TZOFFSETTO");
        if (start.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        List<LocalDateTime> dates = part.all("RDATE").stream()
                .flatMap(each -> each.list().stream())
                .flatMap(each -> IcalTime.parse(each).stream())
                .map(IcalTime::dateTime)
                .toList();
        Recurrence rule = part.first("RRULE")
                .flatMap(each -> RecurrenceRules.parse(each.value()))
                .filter(each -> RecurrenceRules.stepSeconds(each) == 0 && RecurrenceRules.isAffordable(each))
                .orElse(null);
        return Optional.of(
                new Observance(start.get().dateTime(), before.orElse(after.get()), after.get(), dates, rule));
    }

    private static @Nullable LocalDateTime lastOnset(Observance observance, LocalDateTime local) {
        LocalDateTime last = observance.start().isAfter(local) ? null : observance.start();
        for (LocalDateTime date : observance.dates()) {
            if (!date.isAfter(local) && (last == null || date.isAfter(last))) {
                last = date;
            }
        }
        Recurrence rule = observance.rule();
        return last == null || rule == null ? last : lastOnset(rule, last, local);
    }

    /** The last onset by the rule, at or after the one given and not after the local time. */
    private static LocalDateTime lastOnset(Recurrence rule, LocalDateTime from, LocalDateTime local) {
        ICalDate until = rule.getUntil();
        LocalDateTime end = until == null ? local : earlier(local, RecurrenceRules.local(until));
        // The onset before that is wanted is at most a year and a bit away.
        LocalDateTime shortlyBefore = end.minusYears(2);
        DateIterator onsets = RecurrenceRules.from(rule, from, shortlyBefore.isAfter(from) ? shortlyBefore : from);
        LocalDateTime last = from;
        for (int i = 0; i < MAX_ONSETS && onsets.hasNext(); i++) {
            LocalDateTime onset = RecurrenceRules.local(onsets.next());
            if (onset.isAfter(local)) {
                break;
            }
            last = onset;
        }
        return last;
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    private static Optional<ZoneOffset> offset(IcalComponent part, String property) {
        Matcher matcher = OFFSET.matcher(part.text(property).orElse(""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int seconds = Integer.parseInt(matcher.group(2)) * 3_600
                + Integer.parseInt(matcher.group(3)) * 60
                + (matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4)));
        try {
            return Optional.of(ZoneOffset.ofTotalSeconds(matcher.group(1).equals("-") ? -seconds : seconds));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
