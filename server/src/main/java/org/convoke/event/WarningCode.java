package org.convoke.event;

import java.util.Locale;

/** What can be wrong with a field of an input record. Codes are part of the report's JSON: none is renamed. */
public enum WarningCode {
    /** A line above the header that is no record. */
    PREAMBLE_SKIPPED,
    /** The header names this column in a way that is not understood; its cells are not read. */
    COLUMN_UNKNOWN,
    /** A row of sums, not an event. */
    TOTAL_ROW,
    /** A record in which nothing can be read. */
    EMPTY_RECORD,
    /** A record whose syntax is broken. */
    MALFORMED_RECORD,
    /** A line that is not as its format asks; the record was read as far as possible. */
    LINE_MALFORMED,
    /** A file that cannot be read at all. */
    UNREADABLE_FILE,
    /** A file, line, cell or number of columns above the limit. */
    TOO_LARGE,
    /** Bytes that are not text in the file's encoding were read as another one. */
    ENCODING_GUESSED,
    DATE_UNREADABLE,
    /** Day and month could be either way round; the file's other dates, or its language, decided. */
    DATE_ORDER_ASSUMED,
    TIME_UNREADABLE,
    /** The end is before the beginning; the end is left out. */
    END_BEFORE_START,
    ZONE_UNREADABLE,
    COORDINATES_UNREADABLE,
    /** Latitude and longitude stand the wrong way round, as the named town shows; they are read the right way. */
    COORDINATES_SWAPPED,
    /** The position is far from the town that the record names; the town is believed. */
    POSITION_FAR_FROM_TOWN,
    COUNTRY_UNREADABLE,
    /** The place is named but not found; the event has no position. */
    PLACE_NOT_FOUND,
    /** Several places of like size have the name; the event has no position. */
    PLACE_AMBIGUOUS,
    URL_UNREADABLE,
    STATUS_UNREADABLE,
    LANGUAGE_UNREADABLE,
    NUMBER_UNREADABLE,
    /** Several numbers of people that nothing joins, or a number of something else; only the words are kept. */
    NUMBER_NOT_CLEAR,
    /** The greater number of a range stands first; it is read the other way round. */
    RANGE_TURNED_ROUND,
    /** Whether a column's numbers were announced or counted is told by the event's day alone, for the file as a whole. */
    COUNTED_ASSUMED,
    /** The column says that people were counted at an event that is still to come. */
    COUNTED_BEFORE_START,
    /** One number stands for several events; it belongs to the first. */
    NUMBER_FOR_SEVERAL_DAYS,
    METHOD_UNREADABLE,
    /** The moment at which people were counted cannot be read, or its zone is not known. */
    MOMENT_UNREADABLE,
    /** The title is missing; the place or the call's title stands in. */
    TITLE_MISSING,
    TEXT_SHORTENED,
    /** A cell holds several values where an event has one; the first is taken. */
    SEVERAL_VALUES,
    RECURRENCE_UNREADABLE,
    /** More occurrences than an event may have; the rest is left out. */
    RECURRENCE_CUT,
    /** Some of the record's days are outside the call's and are left out. */
    OCCURRENCE_OUTSIDE_CALL,
    /** Every occurrence is left out by the record itself or described by another one. */
    NO_OCCURRENCE,
    /** The source marks the record as private or confidential; it is not published. */
    NOT_PUBLIC,
    /** Held: the day is outside the call's days. */
    HELD_OUTSIDE_CALL,
    /** Held: no day is named. */
    HELD_NO_DAY,
    /** Held: no place is named. */
    HELD_NO_PLACE,
    /** The file has more warnings of one code than the report lists; says how many. */
    MORE_WARNINGS;

    /** The code as it stands in JSON: {@code place-not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
