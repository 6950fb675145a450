package org.convoke.publish;

import java.io.Closeable;
import java.io.IOException;
import org.convoke.event.Deleted;
import org.convoke.event.PublicEvent;

/**
 * A file of events being written, event by event, holding none. {@link #close} writes what ends the file and leaves the
 * stream open; a file that was not closed is not whole. For one thread.
 */
public sealed interface EventWriter extends Closeable permits AtomFile, CalendarFile, JsonFeedFile, MapFile, TableFile {

    void write(PublicEvent event) throws IOException;

    /** Tells that an event is listed no longer; files that only list what is there leave it out. */
    default void write(Deleted deleted) throws IOException {}
}
