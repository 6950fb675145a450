package org.convoke.intake;

import java.util.List;
import org.convoke.event.Warning;

/**
 * What is known of a file once it was read to its end.
 *
 * @param format {@code csv tsv xlsx ics}, or {@code unknown} when it could not be read
 * @param isReadable whether anything could be read; the last warning says why not
 * @param warnings about the file as a whole
 */
public record FileSummary(String format, boolean isReadable, List<Warning> warnings) {

    public FileSummary {
        warnings = List.copyOf(warnings);
    }
}
