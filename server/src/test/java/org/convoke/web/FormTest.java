package org.convoke.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.convoke.i18n.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final Network HERE = new Network(1);

    private static final long SEED = 20_261_122;

    private static final String MULTIPART = "multipart/form-data; boundary=\"--x y\"";

    @Test
    void of_fieldsInTheWayOfAddresses_areDecoded() {
        Form form = form("application/x-www-form-urlencoded", "text=One+%26+two%0D%0A%D9%85%D8%AA%D9%86&empty=&bare");

        assertEquals(Optional.of("One & two\nمتن"), form.text("text"));
        assertEquals(Optional.empty(), form.text("empty"));
        assertEquals(Optional.empty(), form.text("missing"));
    }

    @Test
    void of_parts_areTakenAsTheyAre() {
        byte[] content = new byte[5000];
        new Random(SEED).nextBytes(content);
        String head = "----x y\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\na\r\nb\r\n"
                + "----x y\r\nContent-Type: text/plain\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a b.txt\"\r\n\r\n";
        byte[] body = concat(
                head.getBytes(StandardCharsets.UTF_8), content, "\r\n----x y--\r\n".getBytes(StandardCharsets.UTF_8));

        Form form = Form.of(new Posted(MULTIPART, body, HERE));

        assertEquals(Optional.of("a\nb"), form.text("text"));
        assertArrayEquals(content, form.find("file").orElseThrow(), "seed " + SEED);
    }

    @Test
    void of_emptyPart_isNotThere() {
        Form form = form(
                MULTIPART,
                "----x y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n----x y--");

        assertEquals(Optional.empty(), form.find("file"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "----x",
                "----x y",
                "----x y\r\n",
                "----x y\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nnever ends",
                "----x y\r\nContent-Disposition: form-data\r\n\r\nno name\r\n----x y--",
                "----x y\r\nContent-Type: text/plain\r\n\r\nno name\r\n----x y--",
                "something else"
            })
    void of_brokenParts_areRefused(String body) {
        assertEquals(
                "error.request.malformed",
                assertThrows(UserError.class, () -> form(MULTIPART, body))
                        .message()
                        .key());
    }

    @Test
    void of_tooManyParts_areRefused() {
        String part = "----x y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";

        assertThrows(UserError.class, () -> form(MULTIPART, part.repeat(51) + "----x y--"));
        assertThrows(UserError.class, () -> form("application/x-www-form-urlencoded", "a=b&".repeat(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "multipart/form-data", "multipart/form-data; boundary="})
    void of_anotherType_isRefused(String type) {
        assertEquals(
                "error.form.type",
                assertThrows(UserError.class, () -> form(type, "a=b")).message().key());
    }

    @Test
    void of_brokenEncoding_isRefused() {
        assertThrows(UserError.class, () -> form("application/x-www-form-urlencoded", "a=%zz"));
    }

    private static Form form(String type, String body) {
        return Form.of(new Posted(type, body.getBytes(StandardCharsets.UTF_8), HERE));
    }

    private static byte[] concat(byte[]... pieces) {
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            whole.writeBytes(piece);
        }
        return whole.toByteArray();
    }
}
