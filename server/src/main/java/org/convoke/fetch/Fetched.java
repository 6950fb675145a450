package org.convoke.fetch;

import java.net.URI;
import org.convoke.i18n.Message;

/** What became of a question. */
public sealed interface Fetched {

    /**
     * The server answered, be it with an error of its own.
     *
     * @param address where the answer is from, after redirects
     * @param contentType the Content-Type field, empty when there was none
     * @param location the Location field, empty when there was none
     * @param body not copied, and not to be changed
     */
    record Answered(URI address, int status, String contentType, String location, byte[] body) implements Fetched {

        /** Whether there is what was asked for. */
        public boolean isFound() {
            return status >= 200 && status < 300;
        }
    }

    /** Nobody was asked, or no longer: the address is not one that may be asked. */
    record Refused(Message reason) implements Fetched {}

    /** No answer came, or none that can be read; another time it may. */
    record Failed(Message reason) implements Fetched {}
}
