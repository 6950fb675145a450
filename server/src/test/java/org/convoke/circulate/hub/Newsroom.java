package org.convoke.circulate.hub;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.fetch.TestServer;

/** A subscriber that echoes challenges while it is willing, and keeps what is delivered. */
final class Newsroom implements AutoCloseable {

    private static final Pattern CHALLENGE = Pattern.compile("hub\\.challenge=([^& ]+)");
    private static final Pattern LENGTH = Pattern.compile("Content-Length: ([0-9]+)");

    private final TestServer server = new TestServer(this::answer);
    private final AtomicBoolean isWilling = new AtomicBoolean(true);
    private final AtomicReference<String> verdict = new AtomicReference<>("200 OK");
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final List<String> deliveries = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    String callback() {
        return "http://news.example:" + server.port() + "/in?key=a%26b";
    }

    int port() {
        return server.port();
    }

    /** The heads of everything that came in. */
    List<String> requests() {
        return server.heads();
    }

    /** The requests that asked whether it wants to subscribe. */
    List<String> questions() {
        return questions;
    }

    /** The bodies of what was delivered. */
    List<String> deliveries() {
        return deliveries;
    }

    /** The heads of what was delivered. */
    List<String> heads() {
        return heads;
    }

    /** Whether it confirms from now on; it does at first. */
    void setWilling(boolean willing) {
        isWilling.set(willing);
    }

    /** The status line, and what may stand under it, with which it answers deliveries; 200 at first. */
    void setVerdict(String line) {
        verdict.set(line);
    }

    private void answer(String head, Socket socket) throws IOException {
        if (head.startsWith("GET ")) {
            questions.add(head);
            Matcher challenge = CHALLENGE.matcher(head);
            assertTrue(challenge.find(), head);
            write(socket, TestServer.ok(isWilling.get() ? challenge.group(1) : "no"));
            return;
        }
        Matcher length = LENGTH.matcher(head);
        assertTrue(length.find(), head);
        InputStream in = socket.getInputStream();
        heads.add(head);
        deliveries.add(new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8));
        write(socket, "HTTP/1.1 " + verdict.get() + "\r\nContent-Length: 0\r\n\r\n");
    }

    private static void write(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }
}
