package org.convoke.i18n;

import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be met for a reason the person who made it can understand and mend. Its message is safe to show:
 * HTTP answers it with {@link Kind}'s status, the command line with exit code 1, or 2 for {@link Kind#WRONG_WORDS}.
 */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What sort of fault it is; decides HTTP status and exit code. */
    public enum Kind {
        /** The request cannot be read: a parameter is missing, of the wrong form or out of range. HTTP 400, exit 1. */
        UNREADABLE,
        /** A command or option that does not exist. Exit 2. */
        WRONG_WORDS,
        /** What it names is not there. HTTP 404, exit 1. */
        NOT_FOUND,
        /** It contradicts what is stored, or something else has it. HTTP 409, exit 1. */
        CONFLICT,
        /** Larger than is accepted. HTTP 413, exit 1. */
        TOO_LARGE,
        /** One more than its network may send in this time. HTTP 429. */
        TOO_MANY,
        /** The machine lacks something that a person must provide: space on the disk, permission, a free port. HTTP 503, exit 1. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final transient Message message;

    public UserError(Kind kind, Message message) {
        this(kind, message, null);
    }

    public UserError(Kind kind, Message message, @Nullable Throwable cause) {
        super(message.key(), cause);
        this.kind = kind;
        this.message = message;
    }

    public static UserError unreadable(String key, Object... arguments) {
        return new UserError(Kind.UNREADABLE, Message.of(key, arguments));
    }

    public static UserError notFound(String key, Object... arguments) {
        return new UserError(Kind.NOT_FOUND, Message.of(key, arguments));
    }

    public static UserError conflict(String key, Object... arguments) {
        return new UserError(Kind.CONFLICT, Message.of(key, arguments));
    }

    public Kind kind() {
        return kind;
    }

    /** What to tell the person. Its key is the stable code of the error. */
    public Message message() {
        return message;
    }
}
