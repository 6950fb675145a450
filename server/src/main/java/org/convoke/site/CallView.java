package org.convoke.site;

import java.util.List;

/**
 * A call's page.
 *
 * @param language of the call's own text, a BCP 47 tag
 * @param counts how many events in how many countries, in words
 * @param days how many events on each of its days; empty when there is one day only
 * @param files with all events
 */
public record CallView(
        Page page,
        String title,
        String language,
        String when,
        String counts,
        Finding finding,
        List<DayCount> days,
        List<FileLink> files,
        String events) {

    public CallView {
        days = List.copyOf(days);
        files = List.copyOf(files);
    }

    /** A day and how many events it has, in words. */
    public record DayCount(String day, String events) {}

    /** A file, what it is for, and where it is. */
    public record FileLink(String word, String purpose, String href) {}
}
