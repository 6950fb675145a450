package org.convoke.report;

import java.util.List;

/** What each member of {@code totals.json} means: lines of the dictionary. */
final class SumsDictionary {

    private static final String FILE = "totals";

    private SumsDictionary() {}

    /** A line: file, member, kind, meaning, and the Consortium's field, which none of them has. */
    static List<List<String>> lines() {
        return List.of(
                line("call", "IDENTIFIER", "The call, as in its address"),
                line("asOf", "MOMENT", "The last change that the sums know, UTC"),
                line("logSize", "NUMBER", "How many entries the public log had"),
                line("total", "SUM", "Over the events on the line TOTAL"),
                line("countries", "SUMS", "The same by country"),
                line("country", "PLACE", "ISO 3166-1 alpha-2; null when it is not known"),
                line("days", "SUMS", "The same by the local day on which events begin"),
                line("date", "DATE", "That day"),
                line("sizes", "SUMS", "The same by class of size"),
                line("size", "NUMBER", "As size_class in events.csv"),
                line("held", "SUM", "Beside the total: events that wait for a coordinator and are not public"),
                line("online", "SUM", "Beside the total: events in which people took part from anywhere"),
                line("counterEvents", "SUM", "Beside the total: events held against the call"),
                line("cancelled", "SUM", "Beside the total: events that were cancelled or put off"),
                line("severalDays", "SUM", "Part of the total: events of several days, counted once, on their first"),
                line("low", "NUMBER", "In each sum: the sum of size_low; what is missing adds nothing"),
                line("high", "NUMBER", "The sum of size_high"),
                line("centralLow", "NUMBER", "The sum of central_low"),
                line("centralHigh", "NUMBER", "The sum of central_high"),
                line("floor", "NUMBER", "The sum of floor"),
                line("events", "NUMBER", "How many events there were"),
                line("reported", "NUMBER", "Of how many of them a number is counted"),
                line("places", "NUMBER", "How many different towns, as hosts wrote them, over all the events"),
                line("countries", "NUMBER", "In each sum: how many different countries"),
                line("announced", "NUMBER", "Of how many events a number was announced beforehand"),
                line("announcedLow", "NUMBER", "The sum of announced_low"),
                line("announcedHigh", "NUMBER", "The sum of announced_high"));
    }

    private static List<String> line(String member, String kind, String meaning) {
        return List.of(FILE, member, kind, meaning, "");
    }
}
