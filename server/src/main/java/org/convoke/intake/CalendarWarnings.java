package org.convoke.intake;

import java.util.List;
import org.convoke.event.RecordWarnings;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalProperty;

/** The warnings about one record of a calendar, as they come up. */
final class CalendarWarnings {

    /** What a warning quotes of a value. */
    private static final int MAX_QUOTED_CHARS = 200;

    private final RecordWarnings warnings;

    CalendarWarnings(int record) {
        warnings = new RecordWarnings(record);
    }

    void add(String field, WarningCode code, Object... arguments) {
        warnings.add(field, code, arguments);
    }

    /** Warns of a value that cannot be read, and quotes its beginning. */
    void unreadable(IcalProperty property, WarningCode code) {
        add(property.name(), code, quoted(property.value()));
    }

    void addFaults(IcalComponent component) {
        for (IcalComponent.Fault fault : component.faults()) {
            switch (fault.kind()) {
                case MALFORMED_LINE, NOT_CLOSED -> warnings.add(null, WarningCode.LINE_MALFORMED, fault.line());
                case TOO_LARGE -> warnings.add(null, WarningCode.TOO_LARGE, "line " + fault.line());
            }
        }
    }

    /** For what reads a part of the record on its own. */
    RecordWarnings record() {
        return warnings;
    }

    List<Warning> list() {
        return warnings.list();
    }

    static String quoted(String text) {
        return text.length() <= MAX_QUOTED_CHARS ? text : text.substring(0, MAX_QUOTED_CHARS) + "…";
    }
}
