package org.convoke.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.format.ical.CalendarScanner;
import org.convoke.format.ical.FileZones;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalProperty;

/** What must be known of a whole calendar file before its first event can be read. For one file and one thread. */
final class CalendarSurvey implements CalendarScanner.Visitor {

    /** Overrides are held; a file with more has the later ones published beside the occurrences they replace. */
    private static final int MAX_OVERRIDES = 200_000;

    private final FileZones zones = new FileZones();
    private final Map<Integer, Map<String, IcalProperty>> calendars = new HashMap<>();
    private final Map<String, List<IcalProperty>> overrides = new HashMap<>();
    private final Map<String, IcalComponent> masters = new HashMap<>();
    private int overrideCount;
    private int events;
    private boolean hasFutures;

    @Override
    public void calendarProperty(int calendar, IcalProperty property) {
        if (CalendarProperties.OF_CALENDAR.contains(property.name())) {
            calendars.computeIfAbsent(calendar, unused -> new HashMap<>()).putIfAbsent(property.name(), property);
        }
    }

    @Override
    public void component(int calendar, IcalComponent component) {
        switch (component.name()) {
            case "VEVENT" -> addEvent(component);
            case "VTIMEZONE" -> zones.define(component);
            default -> {
                // To-dos, journals and the like are no events.
            }
        }
    }

    @Override
    public boolean wants(String component, String property) {
        return switch (component) {
            case "VEVENT" -> CalendarProperties.OF_SURVEY.contains(property);
            case "VTIMEZONE", "STANDARD", "DAYLIGHT" -> CalendarProperties.OF_ZONE.contains(property);
            default -> false;
        };
    }

    int events() {
        return events;
    }

    FileZones zones() {
        return zones;
    }

    /** Whether some override speaks for all later occurrences too. */
    boolean hasFutures() {
        return hasFutures;
    }

    /** The RECURRENCE-IDs of the overrides of the event with this UID. */
    List<IcalProperty> overrides(String uid) {
        return overrides.getOrDefault(uid, List.of());
    }

    /** The event that an override is of, as far as {@link #masters} found it: its recurrence properties only. */
    Optional<IcalComponent> master(String uid) {
        return Optional.ofNullable(masters.get(uid));
    }

    /** The text of a calendar's own property. */
    Optional<String> calendarText(int calendar, String property) {
        return Optional.ofNullable(calendars.getOrDefault(calendar, Map.of()).get(property))
                .map(IcalProperty::text)
                .filter(text -> !text.isEmpty());
    }

    /** The zone that a calendar as a whole is kept in. */
    Optional<ZoneId> calendarZone(int calendar) {
        return calendarText(calendar, "X-WR-TIMEZONE")
                .flatMap(tzid -> zones.find(tzid, java.time.LocalDate.EPOCH.atStartOfDay()));
    }

    /** A further pass, which finds the events that overrides with RANGE=THISANDFUTURE are of. */
    CalendarScanner.Visitor masters() {
        return new CalendarScanner.Visitor() {
            @Override
            public void calendarProperty(int calendar, IcalProperty property) {
                // Known already.
            }

            @Override
            public void component(int calendar, IcalComponent component) {
                boolean isMaster = component.name().equals("VEVENT")
                        && component.first("RECURRENCE-ID").isEmpty();
                component
                        .text("UID")
                        .filter(uid -> isMaster && overrides(uid).stream().anyMatch(CalendarSurvey::isFuture))
                        .ifPresent(uid -> masters.putIfAbsent(uid, component));
            }

            @Override
            public boolean wants(String component, String property) {
                return component.equals("VEVENT") && CalendarProperties.OF_MASTER.contains(property);
            }
        };
    }

    /** Whether an override speaks for its occurrence and all later ones (RFC 5545, section 3.2.13). */
    static boolean isFuture(IcalProperty recurrenceId) {
        return recurrenceId.has("RANGE", "THISANDFUTURE");
    }

    private void addEvent(IcalComponent event) {
        events++;
        Optional<IcalProperty> recurrenceId = event.first("RECURRENCE-ID");
        Optional<String> uid = event.text("UID");
        if (recurrenceId.isPresent() && uid.isPresent() && overrideCount < MAX_OVERRIDES) {
            overrideCount++;
            hasFutures |= isFuture(recurrenceId.get());
            overrides.computeIfAbsent(uid.get(), unused -> new ArrayList<>(1)).add(recurrenceId.get());
        }
    }
}
