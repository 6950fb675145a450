package org.convoke.demo;

import java.util.List;
import java.util.Map;

/**
 * What groups of one language write, and how their table looks.
 *
 * @param tag BCP 47
 * @param countries with the number of events in each
 * @param sheet how the table looks
 */
record DemoLanguage(
        String tag,
        Map<String, Integer> countries,
        List<String> titles,
        List<String> venues,
        List<String> groups,
        Sheet sheet) {

    /**
     * A table of events.
     *
     * @param file its name
     * @param header the names of the columns, in the order of {@link DemoTable}
     * @param datePattern of {@link java.time.format.DateTimeFormatter}
     * @param timePattern likewise
     */
    record Sheet(
            String file,
            String separator,
            String charset,
            List<String> header,
            String datePattern,
            String timePattern,
            Words words) {}

    /**
     * Words in the cells.
     *
     * @param status for cancelled, tentative and postponed
     * @param online stands in the venue's column
     * @param access for accessible places, none when the table has no such column
     */
    record Words(List<String> status, String online, List<String> access) {}
}
