package org.convoke.intake.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.convoke.event.When;
import org.jspecify.annotations.Nullable;

/** Reads the moment at which people were counted: a time on the event's day, or a day and a time. Not safe for several threads. */
public final class MomentReader {

    private final WhenTexts texts;
    private final WhenSettings settings;
    private final DayResolver resolver;

    public MomentReader(WhenTexts texts, WhenSettings settings) {
        this.texts = texts;
        this.settings = settings;
        this.resolver = new DayResolver(settings);
    }

    /**
     * Reads a cell. A stretch of time gives its beginning.
     *
     * @param event gives the day and the zone that the cell does not name; absent when that is not known
     * @return empty when no moment is told: no time, no day, or no zone
     */
    public Optional<Instant> read(String cell, @Nullable When event) {
        WhenText moment = texts.moment(cell);
        WhenText text = moment.times().isEmpty() ? texts.time(cell) : moment;
        LocalDate day = day(text, event);
        ZoneId zone = zone(text, event);
        if (text.times().isEmpty() || day == null || zone == null) {
            return Optional.empty();
        }
        LocalDateTime local = day.atTime(text.times().getFirst().start().time());
        return Optional.of(local.atZone(zone).toInstant());
    }

    private @Nullable LocalDate day(WhenText text, @Nullable When event) {
        if (!text.days().isEmpty()) {
            return resolver.date(text.days().getFirst().first(), null);
        }
        return event == null ? null : event.date();
    }

    private @Nullable ZoneId zone(WhenText text, @Nullable When event) {
        ZoneId told = text.zone();
        if (told != null) {
            return ZoneReader.named(told);
        }
        return event == null || event.zone() == null ? settings.zone() : event.zone();
    }
}
