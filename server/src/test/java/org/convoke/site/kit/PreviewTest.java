package org.convoke.site.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PreviewTest {

    private static final int ACCENT = 0x0b6160;

    /** The largest that slow previewers take without giving up. */
    private static final int MAX_BYTES = 60_000;

    @Test
    void picture_isSmallWhateverItShows() throws IOException {
        for (String language : List.of("en", "ar", "hi", "zh", "th")) {
            for (String title :
                    List.of("Ö", "نهر", "河流日", "नदी दिवस", "River walk ".repeat(40), "x".repeat(500), "", "🎉")) {
                byte[] png = preview(title, language).toPng();
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

                assertEquals(1200, image.getWidth());
                assertEquals(630, image.getHeight());
                assertTrue(png.length <= MAX_BYTES, title + " " + png.length);
            }
        }
    }

    @Test
    void picture_beginsWhereItsReaderDoes() throws IOException {
        BufferedImage english =
                ImageIO.read(new ByteArrayInputStream(preview("Rivers", "en").toPng()));
        BufferedImage persian =
                ImageIO.read(new ByteArrayInputStream(preview("رود", "fa").toPng()));

        assertTrue(ink(english, 0, 600) > 10 * ink(english, 600, 1200));
        assertTrue(ink(persian, 600, 1200) > 10 * ink(persian, 0, 600));
    }

    @Test
    void picture_staysAwayFromTheEdges() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                preview("Ẫ ཧཱུྃ ที่นี่ ".repeat(20), "en").toPng()));

        assertEquals(0, ink(image, 0, 60));
        assertEquals(0, ink(image, 1140, 1200));
    }

    private static Preview preview(String title, String language) {
        return new Preview(
                "Rivers day",
                title,
                List.of("2026-09-26, 10:00", "Old bridge"),
                new Preview.Status("Cancelled", true),
                "call.example.org/rivers-day",
                ACCENT,
                Locale.forLanguageTag(language));
    }

    /** How many dark pixels lie between two columns. */
    private static int ink(BufferedImage image, int from, int to) {
        int count = 0;
        for (int x = from; x < to; x++) {
            for (int y = 120; y < 360; y++) {
                count += (image.getRGB(x, y) & 0xFF) < 0x60 ? 1 : 0;
            }
        }
        return count;
    }
}
