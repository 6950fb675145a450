package org.convoke.publish;

import java.io.Closeable;
import java.io.IOException;
import org.convoke.event.PublicEvent;

/**
 * A file of events being written, event by event, holding none. {@link #close} writes what ends the file and leaves the
 * stream open; a file that was not closed is not whole. For one thread.
 */
public sealed interface EventWriter extends Closeable permits CalendarFile, MapFile, TableFile {

    void write(PublicEvent event) throws IOException;
}
