package org.convoke.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The warnings of one record, gathered while it is read. Not safe for use by several threads. */
public final class RecordWarnings {

    private final int record;
    private @Nullable List<Warning> warnings;

    /** @param record the record's number in its file, from 1; 0 for the file itself */
    public RecordWarnings(int record) {
        this.record = record;
    }

    /** Adds a warning about a field, named as the source names it; null for the record as a whole. */
    public void add(@Nullable String field, WarningCode code, Object... arguments) {
        if (warnings == null) {
            warnings = new ArrayList<>();
        }
        warnings.add(Warning.of(record, field, code, arguments));
    }

    /** The record's number. */
    public int record() {
        return record;
    }

    /** What was added so far, in that order. */
    public List<Warning> list() {
        return warnings == null ? List.of() : warnings;
    }
}
