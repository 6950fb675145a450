package org.convoke.organization;

import java.util.List;
import java.util.Set;
import org.convoke.i18n.Message;

/**
 * What was found when everything of one kind was compared with the log.
 *
 * @param faults one sentence for each record that is not what was signed and logged
 * @param indexes of the entries that the records say are theirs
 */
public record RecordAudit(List<Message> faults, Set<Long> indexes) {

    public RecordAudit {
        faults = List.copyOf(faults);
        indexes = Set.copyOf(indexes);
    }
}
