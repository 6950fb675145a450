package org.convoke;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * What comes back on a socket for bytes that no well-bred client would send.
 *
 * @param head from the status line to the empty line; empty when nothing came
 * @param body what follows, as UTF-8
 */
record RawAnswer(String head, String body) {

    private static final int PATIENCE_MILLIS = 3_000;

    /** Gets an address as it is written, which may not be valid. */
    static RawAnswer get(int port, String address) throws IOException {
        return of(port, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /** Sends the characters as bytes of Latin-1 and reads until the other side has no more to say. */
    static RawAnswer of(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
            } catch (IOException e) {
                // The server may have answered and closed before it was sent everything.
                return of(read(socket));
            }
            return of(read(socket));
        }
    }

    private static byte[] read(Socket socket) {
        try {
            return socket.getInputStream().readAllBytes();
        } catch (SocketTimeoutException e) {
            throw new IllegalStateException("no end within " + PATIENCE_MILLIS + " ms", e);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static RawAnswer of(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        return end < 0 ? new RawAnswer(all, "") : new RawAnswer(all.substring(0, end), all.substring(end + 4));
    }

    boolean isClosed() {
        return head.isEmpty();
    }

    int status() {
        return isClosed() ? 0 : Integer.parseInt(head.substring(9, 12));
    }

    String all() {
        return head + "\n" + body;
    }
}
