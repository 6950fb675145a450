package org.convoke.report;

import java.util.OptionalLong;
import org.convoke.count.PhraseTable;
import org.convoke.organization.Domain;
import org.convoke.turnout.TurnoutReport;
import org.jspecify.annotations.Nullable;

/**
 * A report that counts, in its last version.
 *
 * @param list a number for the imported list that it came with; empty when it came by itself
 * @param story a number that reports share which name the same article or file; empty when it names none
 * @param publisher the body that published its source, where one was vouched for
 */
record ReleasedReport(
        TurnoutReport report,
        OptionalLong list,
        OptionalLong story,
        @Nullable Domain publisher) {

    @Nullable
    PhraseTable table() {
        String table = report.claim().figure().table();
        return table == null ? null : PhraseTable.find(table).orElse(null);
    }
}
