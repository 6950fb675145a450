package org.convoke.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.convoke.i18n.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogoFileTest {

    @TempDir
    private Path folder;

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(width / 2, height / 2, 0xff0b6160);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("logo"), bytes);
    }

    @Test
    void logo_isDrawnAnewWithItsTransparencyAndNothingElse() throws IOException {
        ByteArrayOutputStream hiding = new ByteArrayOutputStream();
        byte[] plain = png(300, 100);
        hiding.write(plain, 0, plain.length);
        hiding.write("<script>alert('canary')</script>".getBytes(StandardCharsets.US_ASCII));

        LogoFile logo = LogoFile.read(file(hiding.toByteArray()));
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));

        assertEquals(300, logo.widthPixels());
        assertEquals(100, logo.heightPixels());
        assertEquals(0, drawn.getRGB(0, 0) >>> 24);
        assertFalse(new String(logo.png(), StandardCharsets.ISO_8859_1).contains("canary"));
    }

    @Test
    void logo_thatIsHuge_isMadeSmall() throws IOException {
        LogoFile logo = LogoFile.read(file(png(6_000, 1_000)));

        assertEquals(480, logo.widthPixels());
        assertEquals(80, logo.heightPixels());
        assertTrue(logo.png().length < 50_000);
    }

    @Test
    void drawing_thatMayHoldPrograms_isRefused() throws IOException {
        for (String svg : new String[] {
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
            "<?xml version=\"1.0\"?><!-- x --><SVG onload=\"alert(1)\"/>",
            "<!DOCTYPE svg><svg/>"
        }) {
            assertRefused("error.logo.svg", svg.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void file_thatIsNoPicture_isRefused() throws IOException {
        byte[] cut = Arrays.copyOf(png(100, 100), 40);

        assertRefused("error.picture.unreadable", "hello".getBytes(StandardCharsets.US_ASCII));
        assertRefused("error.picture.unreadable", cut);
        assertRefused("error.picture.unreadable", new byte[0]);
        assertRefused("error.logo.large", new byte[10_000_001]);
    }

    private void assertRefused(String key, byte[] bytes) throws IOException {
        Path file = file(bytes);
        UserError error = assertThrows(UserError.class, () -> LogoFile.read(file));

        assertEquals(key, error.message().key());
    }
}
