package org.convoke.fetch;

import java.io.IOException;

/** An answer is longer than the limit. */
final class TooLarge extends IOException {

    private static final long serialVersionUID = 1;

    TooLarge() {
        super("the answer is longer than the limit");
    }
}
