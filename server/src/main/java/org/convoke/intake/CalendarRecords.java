package org.convoke.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.convoke.event.Content;
import org.convoke.event.Draft;
import org.convoke.event.EventStatus;
import org.convoke.event.SourceRef;
import org.convoke.event.Venue;
import org.convoke.event.WarningCode;
import org.convoke.event.When;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalProperty;
import org.convoke.format.ical.StepBudget;
import org.convoke.intake.where.PlaceReader;
import org.convoke.intake.where.PlaceReading;

/** Makes a record of every VEVENT of one file, in the file's order. For one thread. */
final class CalendarRecords {

    /**
     * Ten thousand times what a long file needs; half a minute of the library's time at worst.
     */
    private static final int MAX_STEPS = 5_000_000;

    private static final Set<String> NOT_PUBLIC = Set.of("PRIVATE", "CONFIDENTIAL");

    private final CalendarSurvey survey;
    private final IntakeOptions options;
    private final PlaceReader places;
    private final StepBudget budget = new StepBudget(MAX_STEPS);
    private int number;

    CalendarRecords(CalendarSurvey survey, IntakeOptions options, PlaceReader places) {
        this.survey = survey;
        this.options = options;
        this.places = places;
    }

    /** Returns the record of the file's next event. */
    IntakeRecord next(int calendar, IcalComponent event) {
        CalendarWarnings warnings = new CalendarWarnings(++number);
        warnings.addFaults(event);
        Optional<WarningCode> refusal = refusal(event);
        if (refusal.isPresent()) {
            String mark = event.text("CLASS").orElse("").toLowerCase(Locale.ROOT);
            warnings.add(refusal.get() == WarningCode.NOT_PUBLIC ? "CLASS" : "VEVENT", refusal.get(), mark);
            return new IntakeRecord(number, List.of(), warnings.list());
        }
        List<Draft> drafts = drafts(calendar, event, warnings);
        return new IntakeRecord(number, drafts, warnings.list());
    }

    private static Optional<WarningCode> refusal(IcalComponent event) {
        if (event.text("CLASS")
                .map(text -> text.toUpperCase(Locale.ROOT))
                .filter(NOT_PUBLIC::contains)
                .isPresent()) {
            return Optional.of(WarningCode.NOT_PUBLIC);
        }
        boolean isEmpty = event.text("SUMMARY").isEmpty()
                && event.text("DTSTART").isEmpty()
                && event.text("LOCATION").isEmpty();
        return isEmpty ? Optional.of(WarningCode.EMPTY_RECORD) : Optional.empty();
    }

    private List<Draft> drafts(int calendar, IcalComponent event, CalendarWarnings warnings) {
        PlaceReading place = places.read(CalendarVenue.texts(event, warnings), warnings.record());
        Venue venue = CalendarVenue.withOwnPrecision(place.venue(), event);
        CalendarZones zones = new CalendarZones(
                venue.position() == null ? null : place.zone(),
                options.defaults().zone(),
                survey.calendarZone(calendar).orElse(place.zone()));
        boolean isOnline = place.isOnline() || CalendarVenue.meetsOnline(event);
        Content content = content(calendar, event, venue, isOnline, warnings);
        CalendarOccurrences occurrences = new CalendarOccurrences(survey, options, zones, budget);
        return occurrences.of(event, warnings).stream()
                .map(each -> draft(event, content, each))
                .toList();
    }

    private Draft draft(IcalComponent event, Content content, CalendarOccurrences.Occurrence occurrence) {
        SourceRef source = new SourceRef(
                options.source(),
                event.text("UID").orElse(null),
                content.details().url());
        When when = occurrence.when();
        return new Draft(options.call().slug(), source, occurrence.key(), content.withWhen(when));
    }

    private Content content(
            int calendar, IcalComponent event, Venue venue, boolean isOnline, CalendarWarnings warnings) {
        String title = CalendarText.title(event, warnings).orElseGet(() -> titleInstead(venue, warnings));
        return new Content(
                title, null, status(calendar, event, warnings), isOnline, venue, CalendarDetails.of(event, warnings));
    }

    private String titleInstead(Venue venue, CalendarWarnings warnings) {
        warnings.add("SUMMARY", WarningCode.TITLE_MISSING);
        return venue.name() == null ? options.call().title() : venue.name();
    }

    private EventStatus status(int calendar, IcalComponent event, CalendarWarnings warnings) {
        if (survey.calendarText(calendar, "METHOD")
                .filter("CANCEL"::equalsIgnoreCase)
                .isPresent()) {
            return EventStatus.CANCELLED;
        }
        Optional<IcalProperty> property = event.first("X-CONVOKE-STATUS")
                .or(() -> event.first("STATUS"))
                .filter(each -> !each.text().isEmpty());
        if (property.isEmpty()) {
            return EventStatus.CONFIRMED;
        }
        String word = property.get().text().toUpperCase(Locale.ROOT);
        for (EventStatus status : EventStatus.values()) {
            if (status.name().equals(word) || status == EventStatus.CANCELLED && word.equals("CANCELED")) {
                return status;
            }
        }
        warnings.unreadable(property.get(), WarningCode.STATUS_UNREADABLE);
        return EventStatus.CONFIRMED;
    }
}
