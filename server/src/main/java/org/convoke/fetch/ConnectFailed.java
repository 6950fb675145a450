package org.convoke.fetch;

import java.io.IOException;

/** One address of a host could not be reached; another one may be. */
final class ConnectFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final IOException reason;

    ConnectFailed(IOException reason) {
        super(reason);
        this.reason = reason;
    }

    IOException reason() {
        return reason;
    }
}
