package org.convoke.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The JDK's client against a name server of our own, byte for byte (RFC 1035, section 4). */
class DnsTxtRecordsTest {

    private static final int NO_SUCH_NAME = 3;

    @Test
    void texts_areFound() throws IOException {
        assertEquals(
                Optional.of(List.of("convoke-token=abc", "v=spf1 -all")),
                ask(0, "convoke-token=abc", "v=spf1 -all")
                        .map(texts -> texts.stream().sorted().toList()));
    }

    @Test
    void name_withoutTexts_hasNone() throws IOException {
        assertEquals(Optional.of(List.of()), ask(0));
        assertEquals(Optional.of(List.of()), ask(NO_SUCH_NAME));
    }

    @Test
    void server_thatFails_isToldFromNoTexts() throws IOException {
        assertEquals(Optional.empty(), ask(2));
    }

    private static Optional<List<String>> ask(int code, String... texts) throws IOException {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, code, texts));
            String address = "dns://127.0.0.1:" + server.getLocalPort();
            return new DnsTxtRecords(address, Duration.ofSeconds(6)).find("_convoke.example.org");
        }
    }

    private static void serve(DatagramSocket socket, int code, String... texts) {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                DatagramPacket question = new DatagramPacket(buffer, buffer.length);
                socket.receive(question);
                byte[] answer = answer(Arrays.copyOf(buffer, question.getLength()), code, texts);
                socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (SocketException e) {
                return; // closed
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static byte[] answer(byte[] question, int code, String... texts) throws IOException {
        int end = 12;
        while (question[end] != 0) {
            end += question[end] + 1;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(question, 0, 2);
        out.write(new byte[] {(byte) 0x81, (byte) (0x80 | code), 0, 1, 0, (byte) texts.length, 0, 0, 0, 0});
        out.write(question, 12, end + 5 - 12);
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(new byte[] {(byte) 0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, (byte) (bytes.length + 1)});
            out.write(bytes.length);
            out.write(bytes);
        }
        return out.toByteArray();
    }
}
