package org.convoke.fetch;

import java.io.IOException;

/** A name led to a machine that may not be spoken to. */
final class NotPermitted extends IOException {

    private static final long serialVersionUID = 1;

    private final String host;

    NotPermitted(String host) {
        super("not permitted: " + host);
        this.host = host;
    }

    String host() {
        return host;
    }
}
