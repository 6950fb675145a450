package org.convoke.intake;

import java.io.IOException;
import java.io.Reader;

/** The text of a calendar file, to be read from its beginning as often as it is asked for. */
@FunctionalInterface
interface CalendarSource {

    /** Opens the text; the caller closes it. */
    Reader open() throws IOException;
}
