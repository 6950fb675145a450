package org.convoke.fetch;

import java.net.InetAddress;

/** Which machines may be spoken to. Asked for every connection, after the name was resolved, redirects included. */
@FunctionalInterface
public interface Permit {

    /** Whether a connection to this port of this address may be opened. */
    boolean allows(InetAddress address, int port);
}
