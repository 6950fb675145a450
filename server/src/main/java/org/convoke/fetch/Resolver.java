package org.convoke.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where names of hosts become addresses. */
@FunctionalInterface
public interface Resolver {

    /**
     * Returns every address of the host, at least one, best first.
     *
     * @throws UnknownHostException when it has none
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** The machine's own resolver. */
    static Resolver ofMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
