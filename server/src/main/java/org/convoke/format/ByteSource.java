package org.convoke.format;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, to be read from their beginning as often as they are asked for. */
@FunctionalInterface
public interface ByteSource {

    /** Opens a stream at the first byte; the caller closes it. */
    InputStream open() throws IOException;
}
