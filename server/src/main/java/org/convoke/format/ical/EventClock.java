package org.convoke.format.ical;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The local time that an event counts in, that of its DTSTART: recurrences are counted in it, and every other time of the
 * event is put into it.
 */
public final class EventClock {

    private final FileZones zones;
    private final IcalTime start;
    private final @Nullable String tzid;

    private EventClock(FileZones zones, IcalTime start, @Nullable String tzid) {
        this.zones = zones;
        this.start = start;
        this.tzid = tzid;
    }

    /** Returns the clock of an event that begins at the value of its DTSTART. */
    public static EventClock of(FileZones zones, IcalProperty property, IcalTime start) {
        return new EventClock(zones, start, property.parameter("TZID").orElse(null));
    }

    public LocalDateTime start() {
        return start.dateTime();
    }

    /** Whether the event counts in days. */
    public boolean isDate() {
        return start.isDate();
    }

    /** The zone at a local time; empty when the time floats, and when its TZID is unknown. */
    public Optional<ZoneId> zoneAt(LocalDateTime local) {
        if (start.isDate()) {
            return Optional.empty();
        }
        return start.isUtc() ? Optional.of(ZoneOffset.UTC) : named(tzid, local);
    }

    /** Whether the event's times are instants that lack a place: in UTC. */
    public boolean isUtc() {
        return start.isUtc();
    }

    /** The TZID that nobody knows, if that is so. */
    public Optional<String> unknownZone() {
        if (tzid == null || start.isUtc() || start.isDate()) {
            return Optional.empty();
        }
        return zones.find(tzid, start.dateTime()).isPresent() ? Optional.empty() : Optional.of(tzid);
    }

    /** Puts another time of the event into its own local time. */
    public LocalDateTime local(IcalProperty property, IcalTime time) {
        return local(time, property.parameter("TZID").orElse(null));
    }

    /** Puts a time without a zone of its own, or in UTC, into the event's local time. */
    public LocalDateTime local(IcalTime time) {
        return local(time, null);
    }

    private LocalDateTime local(IcalTime time, @Nullable String otherTzid) {
        LocalDateTime value = time.dateTime();
        Optional<ZoneId> from = time.isUtc() ? Optional.of(ZoneOffset.UTC) : named(otherTzid, value);
        Optional<ZoneId> to = zoneAt(value);
        if (time.isDate() || from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return value;
        }
        return value.atZone(from.get()).withZoneSameInstant(to.get()).toLocalDateTime();
    }

    private Optional<ZoneId> named(@Nullable String name, LocalDateTime local) {
        return name == null ? Optional.empty() : zones.find(name, local);
    }
}
