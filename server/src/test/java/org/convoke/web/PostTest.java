package org.convoke.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convoke.api.Problems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an address that takes POST makes of it. */
class PostTest {

    private static final int MAX_BYTES = 1000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = start();

    private static Server start() {
        Problems errors = new Problems();
        Route echo = new Route("/echo", errors, request -> Answer.of(Media.TEXT, new byte[0]))
                .withPost(
                        MAX_BYTES,
                        (request, posted) -> Answer.of(Media.TEXT, posted.bytes())
                                .withStatus(201)
                                .with("X-Sent-As", posted.contentType()));
        Route words = new Route("/words", errors, request -> Answer.of(Media.TEXT, new byte[0]))
                .withPost(
                        MAX_BYTES,
                        (request, posted) -> Answer.of(Media.TEXT, posted.text().getBytes(StandardCharsets.UTF_8)));
        return Server.start("127.0.0.1", 0, new AddressBook(List.of(echo, words), errors, errors, SiteAddress.unset()));
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void body_reachesTheHandlerAsItWasSent() throws Exception {
        byte[] sent = "a\0b\u00e9".getBytes(StandardCharsets.UTF_8);

        HttpResponse<byte[]> response = post("/echo", HttpRequest.BodyPublishers.ofByteArray(sent));

        assertEquals(201, response.statusCode());
        assertArrayEquals(sent, response.body());
        assertEquals("text/plain", response.headers().firstValue("X-Sent-As").orElseThrow());
    }

    @Test
    void body_ofNothing_isEmpty() throws Exception {
        assertEquals(0, post("/echo", HttpRequest.BodyPublishers.noBody()).body().length);
    }

    @Test
    void body_tooLarge_isRefusedWithTheSizeThatIsTaken() throws Exception {
        for (HttpRequest.BodyPublisher body : List.of(
                HttpRequest.BodyPublishers.ofByteArray(new byte[MAX_BYTES + 1]),
                HttpRequest.BodyPublishers.ofByteArrays(List.of(new byte[MAX_BYTES], new byte[200_000])))) {
            HttpResponse<byte[]> response = post("/echo", body);

            assertEquals(413, response.statusCode());
            assertTrue(new String(response.body(), StandardCharsets.UTF_8).contains("1,000 bytes"));
        }
        assertEquals(
                201,
                post("/echo", HttpRequest.BodyPublishers.ofByteArray(new byte[MAX_BYTES]))
                        .statusCode());
    }

    @Test
    void text_notUtf8_isRefused() throws Exception {
        byte[] latin1 = {'a', (byte) 0xe9, 'b'};

        assertEquals(
                400,
                post("/words", HttpRequest.BodyPublishers.ofByteArray(latin1)).statusCode());
    }

    @Test
    void methods_areTold() throws Exception {
        HttpRequest put = HttpRequest.newBuilder(uri("/echo"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<byte[]> response = client.send(put, HttpResponse.BodyHandlers.ofByteArray());

        assertEquals(405, response.statusCode());
        assertEquals(
                "GET, HEAD, POST, OPTIONS",
                response.headers().firstValue("Allow").orElseThrow());
    }

    private HttpResponse<byte[]> post(String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "text/plain")
                .POST(body)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
