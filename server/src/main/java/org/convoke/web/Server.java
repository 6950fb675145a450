package org.convoke.web;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http1.Http1Config;
import java.time.Duration;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/** The running web server: one virtual thread a connection, stopped by closing it. */
public final class Server implements AutoCloseable {

    /** Every address with all its parameters fits several times over. */
    private static final int MAX_REQUEST_LINE_BYTES = 8 * 1024;

    private static final int MAX_HEAD_BYTES = 16 * 1024;

    /** Most answers leave in one piece; taken only while one is written. */
    private static final int WRITE_BUFFER_BYTES = 16 * 1024;

    /** Above what any address takes, so that the address itself says what is too large; far more ends the connection. */
    private static final long MAX_BODY_BYTES = 24 * 1024 * 1024;

    /** How long answers under way may take after the server was told to stop. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final WebServer server;

    private Server(WebServer server) {
        this.server = server;
    }

    /**
     * Opens the port and answers from now on.
     *
     * @param host the address to listen on
     * @param port the port, or 0 for any that is free
     * @throws UserError when the port is taken or the address is not this machine's
     */
    public static Server start(String host, int port, AddressBook addresses) {
        WebServer server = build(host, port, addresses).start();
        // Helidon logs why it could not open the port, and returns a server that does not run.
        if (!server.isRunning()) {
            throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("error.port.taken", host, String.valueOf(port)));
        }
        return new Server(server);
    }

    private static WebServer build(String host, int port, AddressBook addresses) {
        return WebServer.builder()
                .host(host)
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .maxPayloadSize(MAX_BODY_BYTES)
                .protocolsDiscoverServices(false)
                // Helidon writes a long answer in pieces; the last would wait 40 ms for the first to be acknowledged
                // (RFC 896).
                .connectionOptions(options -> options.tcpNoDelay(true))
                // Its channels take 8 kB at a time; a page is more, and each piece wakes the reader.
                .useNio(false)
                .writeBufferSize(WRITE_BUFFER_BYTES)
                .addProtocol(Http1Config.builder()
                        .maxPrologueLength(MAX_REQUEST_LINE_BYTES)
                        .maxHeadersSize(MAX_HEAD_BYTES)
                        .build())
                .directHandlers(refusals(addresses))
                .routing(routing -> routing.any(new Gate(addresses)))
                .build();
    }

    /** What the server refuses by itself, before any route is asked, is told in our words too. */
    private static DirectHandlers refusals(AddressBook addresses) {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        Refusal refusal = new Refusal(addresses);
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, refusal);
        }
        return handlers.build();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Takes no new requests, lets those under way end, and closes the port. */
    @Override
    public void close() {
        server.stop();
    }
}
