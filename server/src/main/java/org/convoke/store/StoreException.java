package org.convoke.store;

/**
 * The database failed in a way that no request caused and no reader can mend: a bug, or broken hardware. What was
 * acknowledged before is kept.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    /** @param doing what was being done, to which id */
    StoreException(String code, String doing, Throwable cause) {
        super(doing + ": " + cause.getMessage(), cause);
        this.code = code;
    }

    /** The stable code, for example {@code store.failed}. */
    public String code() {
        return code;
    }
}
