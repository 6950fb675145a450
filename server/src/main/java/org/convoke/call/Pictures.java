package org.convoke.call;

import java.util.Optional;

/** Where the bytes of calls' pictures are. */
public interface Pictures {

    /** Returns a call's picture as JPEG; empty when it has none. */
    Optional<byte[]> find(CallSlug call, Look.Size size);
}
