package org.convoke.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.convoke.i18n.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the picture files that people have. */
class PictureFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"png,2000,700", "jpg,1281,400", "gif,5000,20", "bmp,300,200", "png,1,1", "png,100,4000"})
    void picture_ofAnyKind_fitsItsBounds(String kind, int width, int height) throws IOException {
        PictureFile picture = PictureFile.read(write("photo", kind, noise(width, height)));

        BufferedImage large = decode(picture.large());
        BufferedImage small = decode(picture.small());
        assertEquals(picture.widthPixels(), large.getWidth());
        assertEquals(picture.heightPixels(), large.getHeight());
        assertTrue(Math.max(large.getWidth(), large.getHeight()) <= 1280);
        assertTrue(Math.max(small.getWidth(), small.getHeight()) <= 640);
        assertTrue(picture.large().length <= 120_000, () -> picture.large().length + " bytes");
        assertTrue(picture.small().length <= 45_000, () -> picture.small().length + " bytes");
    }

    @Test
    void secretsInTheFile_doNotGetOut() throws IOException {
        byte[] jpeg = Files.readAllBytes(write("photo", "jpg", noise(120, 90)));
        byte[] spiced = withSegments(
                jpeg,
                segment(0xe1, exif(1, "Photographer Name 52.5200N 13.4050E")),
                segment(0xfe, "a comment with a name".getBytes(StandardCharsets.US_ASCII)),
                segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>".getBytes(StandardCharsets.US_ASCII)));

        PictureFile picture = PictureFile.read(Files.write(folder.resolve("spiced.jpg"), spiced));

        for (byte[] bytes : Arrays.asList(picture.large(), picture.small())) {
            String all = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String secret : List.of("Exif", "Photographer", "a comment", "ns.adobe.com")) {
                assertFalse(all.contains(secret), secret);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,false", "3,false", "4,false", "5,true", "6,true", "7,true", "8,true"})
    void cameraHeldAnyWay_standsUpright(int orientation, boolean isSideways) throws IOException {
        BufferedImage upright = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.setColor(java.awt.Color.RED);
        graphics.fillRect(0, 0, 100, 50);
        graphics.dispose();
        Orientation turn = new Orientation(orientation);
        BufferedImage held =
                new BufferedImage(isSideways ? 100 : 200, isSideways ? 200 : 100, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 200; x++) {
            for (int y = 0; y < 100; y++) {
                int[] from = heldPixel(turn, x, y);
                held.setRGB(from[0], from[1], upright.getRGB(x, y));
            }
        }
        byte[] jpeg = Files.readAllBytes(write("held", "jpg", held));

        PictureFile picture = PictureFile.read(Files.write(
                folder.resolve("tagged.jpg"), withSegments(jpeg, segment(0xe1, exif(orientation, "camera")))));

        BufferedImage seen = decode(picture.large());
        assertEquals(200, seen.getWidth());
        assertTrue((seen.getRGB(20, 20) >> 16 & 0xff) > 200, "red at the upper left");
        assertTrue((seen.getRGB(180, 80) >> 16 & 0xff) < 50, "black at the lower right");
    }

    /** Where in the picture as it was held a pixel of the upright one is. */
    private static int[] heldPixel(Orientation turn, int x, int y) {
        return switch (turn.number()) {
            case 2 -> new int[] {199 - x, y};
            case 3 -> new int[] {199 - x, 99 - y};
            case 4 -> new int[] {x, 99 - y};
            case 5 -> new int[] {y, x};
            case 6 -> new int[] {y, 199 - x};
            case 7 -> new int[] {99 - y, 199 - x};
            case 8 -> new int[] {99 - y, x};
            default -> new int[] {x, y};
        };
    }

    @Test
    void transparency_becomesWhite() throws IOException {
        BufferedImage clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);

        PictureFile picture = PictureFile.read(write("clear", "png", clear));

        assertEquals(0xffffffff, decode(picture.large()).getRGB(25, 25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "47494638",
                "ffd8ffe000104a464946",
                "89504e470d0a1a0a0000000d49484452",
                // A PNG head that promises 100,000 by 100,000 pixels.
                "89504e470d0a1a0a0000000d49484452000186a0000186a00802000000f2aef9d8",
                "424dffffffff",
                "3c737667"
            })
    void fileThatIsNoPicture_isRefusedInWords(String hex) throws IOException {
        Path file = Files.write(folder.resolve("odd.jpg"), HexFormat.of().parseHex(hex));

        UserError refusal = assertThrows(UserError.class, () -> PictureFile.read(file));

        assertTrue(
                refusal.message().key().startsWith("error.picture."),
                refusal.message().key());
    }

    @Test
    void file_cutAnywhere_isAPictureOrRefused() throws IOException {
        byte[] whole = Files.readAllBytes(write("photo", "jpg", noise(60, 40)));
        for (int length = 0; length < whole.length; length += 37) {
            Path file = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, length));
            try {
                assertEquals(60, PictureFile.read(file).widthPixels());
            } catch (UserError refusal) {
                assertEquals("error.picture.unreadable", refusal.message().key());
            }
        }
    }

    @Test
    void version_changesWithThePicture() throws IOException {
        Path one = write("one", "png", noise(20, 20));
        Path other = write("other", "png", new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));

        assertEquals(PictureFile.read(one).version(), PictureFile.read(one).version());
        assertNotEquals(PictureFile.read(one).version(), PictureFile.read(other).version());
    }

    private Path write(String name, String kind, BufferedImage image) throws IOException {
        Path file = folder.resolve(name + "." + kind);
        assertTrue(ImageIO.write(image, kind, file.toFile()), kind);
        return file;
    }

    /** The hardest picture to keep small. */
    private static BufferedImage noise(int width, int height) {
        Random random = new Random(7);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }

    private static BufferedImage decode(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /** The segments put in after the first marker. */
    private static byte[] withSegments(byte[] jpeg, byte[]... segments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        for (byte[] segment : segments) {
            out.write(segment);
        }
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte... content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0xff);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2 & 0xff);
        out.write(content);
        return out.toByteArray();
    }

    /** One entry, the orientation, and then some text as cameras write it. */
    private static byte[] exif(int orientation, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("Exif\0\0MM\0*\0\0\0\10\0\1".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
