package org.convoke.format.ical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines as RFC 5545, section 3.1, asks for them. */
class ContentLineWriterTest {

    private static final String[] CHARACTERS = {"a", "ä", "€", "𝄞", "🌊", ",", ";", "\\", "\n", "ن", "水"};

    @Test
    void write_longText_foldsWithinCharactersNever() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = text(random);

            byte[] octets = written(ContentLine.ofText("SUMMARY", text));

            String file = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            for (String line : file.split("\r\n", -1)) {
                int length = line.getBytes(StandardCharsets.UTF_8).length;
                assertTrue(length <= 75, () -> "seed " + seed + ": " + line);
                // A character cut in two would have become a replacement character here.
                assertTrue(line.indexOf('\uFFFD') < 0, () -> "seed " + seed);
            }
            String unfolded = file.replace("\r\n ", "");
            assertEquals("SUMMARY:" + ContentLine.escaped(text) + "\r\n", unfolded, () -> "seed " + seed);
        }
    }

    @Test
    void write_parameterWithSpecials_isQuotedAndEncoded() throws IOException {
        ContentLine line =
                new ContentLine("ORGANIZER", "invalid:nomail").with("CN", "River \"Friends\": north; south^");

        String text = new String(written(line), StandardCharsets.UTF_8).replace("\r\n ", "");

        assertEquals("ORGANIZER;CN=\"River ^'Friends^': north; south^^\":invalid:nomail\r\n", text);
    }

    @Test
    void text_withControlsAndBreaks_keepsOnlyBreaks() throws IOException {
        ContentLine line = ContentLine.ofText("DESCRIPTION", "a\u0000b\r\nc\rd\te");

        assertEquals("DESCRIPTION:ab\\nc\\nd\te\r\n", new String(written(line), StandardCharsets.UTF_8));
    }

    private static byte[] written(ContentLine line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ContentLineWriter writer = new ContentLineWriter(out)) {
            writer.write(line);
        }
        return out.toByteArray();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(120); n > 0; n--) {
            text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }
}
