package org.convoke.intake;

import java.util.ArrayList;
import java.util.List;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalProperty;

/** The warnings about one record of a calendar, as they come up. */
final class CalendarWarnings {

    /** What a warning quotes of a value. */
    private static final int MAX_QUOTED_CHARS = 200;

    private final int record;
    private final List<Warning> warnings = new ArrayList<>();

    CalendarWarnings(int record) {
        this.record = record;
    }

    void add(String field, WarningCode code, Object... arguments) {
        warnings.add(Warning.of(record, field, code, arguments));
    }

    /** Warns of a value that cannot be read, and quotes its beginning. */
    void unreadable(IcalProperty property, WarningCode code) {
        add(property.name(), code, quoted(property.value()));
    }

    void addFaults(IcalComponent component) {
        for (IcalComponent.Fault fault : component.faults()) {
            WarningCode code = switch (fault.kind()) {
                case MALFORMED_LINE, NOT_CLOSED -> WarningCode.MALFORMED_RECORD;
                case TOO_LARGE -> WarningCode.TOO_LARGE;
            };
            warnings.add(Warning.of(record, null, code, fault.line()));
        }
    }

    void addAll(List<Warning> more) {
        warnings.addAll(more);
    }

    List<Warning> list() {
        return List.copyOf(warnings);
    }

    static String quoted(String text) {
        return text.length() <= MAX_QUOTED_CHARS ? text : text.substring(0, MAX_QUOTED_CHARS) + "…";
    }
}
