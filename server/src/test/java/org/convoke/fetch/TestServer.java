package org.convoke.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that reads one head and answers with bytes as they are, right or wrong. */
public final class TestServer implements AutoCloseable {

    /** Writes an answer to a head that was read. */
    @FunctionalInterface
    public interface Script {
        void answer(String head, Socket socket) throws IOException;
    }

    private final ServerSocket listener;
    private final List<String> heads = new CopyOnWriteArrayList<>();

    public TestServer(Script script) {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> run(script));
    }

    /** A server that says the same to everyone. */
    public static TestServer saying(String answer) {
        return new TestServer(
                (head, socket) -> socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    /** A whole answer of status 200. */
    public static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The heads that came in, in their order. */
    public List<String> heads() {
        return heads;
    }

    private void run(Script script) {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> answer(script, socket));
            } catch (SocketException e) {
                return; // closed
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void answer(Script script, Socket socket) {
        try (socket) {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int b = socket.getInputStream().read();
                if (b < 0) {
                    return;
                }
                head.append((char) b);
            }
            heads.add(head.toString());
            script.answer(head.toString(), socket);
        } catch (IOException e) {
            heads.add("cut: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
