package org.convoke.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.format.ical.CalendarScanner;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalProperty;
import org.convoke.intake.where.PlaceNames;
import org.convoke.intake.where.PlaceReader;
import org.convoke.intake.where.PlaceSettings;
import org.convoke.place.Gazetteer;

/**
 * Reads calendar files in two passes: the first learns the zones, the calendars' own properties and which occurrences
 * have records of their own, the second makes a record of every VEVENT. So a file of any length is read in memory that
 * grows with its overrides only, whatever the order of its components.
 *
 * <p>Immutable and safe for use by many threads; each file is read on the calling thread.
 */
final class CalendarIntake {

    private static final String FORMAT = "ics";

    private static final PlaceNames NAMES = new PlaceNames("LOCATION", "LOCATION", "GEO");

    private final Gazetteer gazetteer;

    CalendarIntake(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * Hands every VEVENT to the sink as a record, in the file's order.
     *
     * @param name what the file is called, for the warning when it holds no calendar
     */
    FileSummary read(String name, CalendarSource source, IntakeOptions options, RecordSink sink) throws IOException {
        CalendarSurvey survey = new CalendarSurvey();
        CalendarScanner.Outcome outcome = scan(source, survey);
        if (outcome.calendars() == 0 && survey.events() == 0) {
            Warning why = Warning.of(0, null, WarningCode.UNREADABLE_FILE, name);
            return new FileSummary("unknown", false, List.of(why));
        }
        if (survey.hasFutures()) {
            scan(source, survey.masters());
        }
        scan(source, new Reading(new CalendarRecords(survey, options, places(options)), sink));
        return new FileSummary(FORMAT, true, warnings(outcome));
    }

    private PlaceReader places(IntakeOptions options) {
        IntakeOptions.Defaults defaults = options.defaults();
        return new PlaceReader(gazetteer, new PlaceSettings(defaults.town(), defaults.country(), null), NAMES);
    }

    private static CalendarScanner.Outcome scan(CalendarSource source, CalendarScanner.Visitor visitor)
            throws IOException {
        try (Reader text = source.open()) {
            return new CalendarScanner(visitor).scan(text);
        }
    }

    private static List<Warning> warnings(CalendarScanner.Outcome outcome) {
        List<Warning> warnings = new ArrayList<>();
        if (outcome.cutLines() > 0) {
            warnings.add(Warning.of(0, null, WarningCode.TOO_LARGE, outcome.cutLines() + " lines"));
        }
        if (outcome.isTooDeep()) {
            warnings.add(Warning.of(0, "BEGIN", WarningCode.TOO_LARGE, "components within components"));
        }
        return warnings;
    }

    /** The second pass. */
    private record Reading(CalendarRecords records, RecordSink sink) implements CalendarScanner.Visitor {

        @Override
        public void calendarProperty(int calendar, IcalProperty property) {
            // The survey has them all.
        }

        @Override
        public void component(int calendar, IcalComponent component) {
            if (component.name().equals("VEVENT")) {
                sink.accept(records.next(calendar, component));
            }
        }

        @Override
        public boolean wants(String component, String property) {
            return CalendarProperties.OF_EVENT.contains(property) && component.equals("VEVENT");
        }
    }
}
