package org.convoke;

import java.util.List;
import org.convoke.api.Problems;
import org.convoke.log.Witness;
import org.convoke.log.WitnessResource;
import org.convoke.web.AddressBook;
import org.convoke.web.ErrorForm;
import org.convoke.web.Route;
import org.convoke.web.Server;
import org.convoke.web.SiteAddress;

/** A witness, served until it is closed. */
public final class WitnessServing implements AutoCloseable {

    /** A checkpoint with many signatures and a proof of 63 hashes. */
    private static final int MAX_BYTES = 64 * 1024;

    private final Server server;

    private WitnessServing(Server server) {
        this.server = server;
    }

    /**
     * Opens the port.
     *
     * @param port 0 for any that is free
     * @throws org.convoke.i18n.UserError when the port is taken
     */
    public static WitnessServing start(Witness witness, String host, int port) {
        ErrorForm problems = new Problems();
        WitnessResource resource = new WitnessResource(witness);
        List<Route> routes = List.of(
                new Route("/", problems, resource::explain),
                new Route("/key", problems, resource::key),
                new Route("/add-checkpoint", problems, resource::explain).withPost(MAX_BYTES, resource::addCheckpoint));
        return new WitnessServing(
                Server.start(host, port, new AddressBook(routes, problems, problems, SiteAddress.unset())));
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
