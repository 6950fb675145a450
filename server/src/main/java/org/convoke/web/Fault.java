package org.convoke.web;

import java.util.List;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/**
 * Why a request is not met.
 *
 * @param status the HTTP status, 400 to 599
 * @param message the sentence for the person; its key is the error's stable code
 * @param fields what the status asks to be sent along, such as Allow
 */
public record Fault(int status, Message message, List<Field> fields) {

    public Fault {
        fields = List.copyOf(fields);
    }

    /** A fault of this status, told by this message. */
    public static Fault of(int status, String key, Object... arguments) {
        return new Fault(status, Message.of(key, arguments), List.of());
    }

    /** The fault that a user's error is. */
    public static Fault of(UserError error) {
        int status = switch (error.kind()) {
            case UNREADABLE, WRONG_WORDS -> 400;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
        return new Fault(status, error.message(), List.of());
    }
}
