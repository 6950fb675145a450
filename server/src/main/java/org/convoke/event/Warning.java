package org.convoke.event;

import java.util.List;
import org.convoke.i18n.Message;
import org.jspecify.annotations.Nullable;

/**
 * A problem in one field of one input record.
 *
 * @param record the record's number in its file, from 1; 0 for the file itself
 * @param field the field as the source names it; absent when it is the whole record
 * @param arguments what the sentence names: the text that was found, what was taken instead
 */
public record Warning(int record, @Nullable String field, WarningCode code, List<Object> arguments) {

    public Warning {
        arguments = List.copyOf(arguments);
    }

    public static Warning of(int record, @Nullable String field, WarningCode code, Object... arguments) {
        return new Warning(record, field, code, List.of(arguments));
    }

    /** The sentence for people: the key is {@code warning.} and the code. */
    public Message message() {
        return new Message("warning." + code.code(), arguments);
    }
}
