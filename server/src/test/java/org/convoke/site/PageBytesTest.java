package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.convoke.web.Body;
import org.junit.jupiter.api.Test;

/** The bytes are those that Java makes of the same text. */
final class PageBytesTest {

    @Test
    void anyText_isWrittenAsJavaWritesIt() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            PageBytes page = new PageBytes();
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                String text = text(random);
                int from = random.nextInt(text.length() + 1);
                if (i % 3 == 0) {
                    page.writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
                    all.append(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
                } else {
                    page.writeContent(text, from, text.length());
                    all.append(
                            new String(text.substring(from).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
                }
            }
            Body.Fresh body = (Body.Fresh) page.toAnswer().body();

            assertEquals(
                    all.toString(),
                    new String(body.bytes(), 0, body.length(), StandardCharsets.UTF_8),
                    "-Dseed=" + seed);
        }
    }

    /** Of all lengths of encoding, whole and half pairs among them. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(400); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) (0x80 + random.nextInt(0x700)));
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                default -> text.append((char) (0x20 + random.nextInt(0x5f)));
            }
        }
        return text.toString();
    }
}
