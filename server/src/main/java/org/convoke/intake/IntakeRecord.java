package org.convoke.intake;

import java.util.List;
import org.convoke.event.Draft;
import org.convoke.event.Warning;

/**
 * One record of a file, read: one row, or one VEVENT.
 *
 * @param number from 1, as the report names it
 * @param drafts the events it gives, none when it is rejected; the last warning then says why
 * @param warnings what could not be read, or was read with a doubt
 */
public record IntakeRecord(int number, List<Draft> drafts, List<Warning> warnings) {

    public IntakeRecord {
        drafts = List.copyOf(drafts);
        warnings = List.copyOf(warnings);
    }
}
