package org.convoke.intake;

import java.util.Set;

/**
 * What is read of a calendar. Everything else is passed over before it is held in memory: attendees, contacts, comments
 * and attachments above all, which are nobody's business here.
 */
final class CalendarProperties {

    /** Of a VEVENT. */
    static final Set<String> OF_EVENT = Set.of(
            "UID",
            "RECURRENCE-ID",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "EXRULE",
            "RDATE",
            "EXDATE",
            "SUMMARY",
            "DESCRIPTION",
            "X-ALT-DESC",
            "STATUS",
            "CLASS",
            "LOCATION",
            "GEO",
            "X-APPLE-STRUCTURED-LOCATION",
            "URL",
            "CONFERENCE",
            "X-GOOGLE-CONFERENCE",
            "X-MICROSOFT-SKYPETEAMSMEETINGURL",
            "X-MICROSOFT-CDO-ALLDAYEVENT",
            "ORGANIZER",
            "X-CONVOKE-ORGANIZER",
            "X-CONVOKE-STATUS",
            "X-CONVOKE-ONLINE",
            "X-CONVOKE-PLACE",
            "X-CONVOKE-PRECISION",
            "X-CONVOKE-LANGUAGES",
            "X-CONVOKE-ACCESSIBILITY");

    /** Of a VEVENT whose occurrences another record changes from one of them on. */
    static final Set<String> OF_MASTER =
            Set.of("UID", "DTSTART", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID");

    /** Of a VEVENT while it is only being counted. */
    static final Set<String> OF_SURVEY = Set.of("UID", "RECURRENCE-ID");

    /** Of a VTIMEZONE and its observances. */
    static final Set<String> OF_ZONE =
            Set.of("TZID", "X-LIC-LOCATION", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE");

    /** Of a calendar. */
    static final Set<String> OF_CALENDAR = Set.of("METHOD", "X-WR-TIMEZONE", "NAME", "X-WR-CALNAME");

    private CalendarProperties() {}
}
