package org.convoke.draw;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture of few colours as PNG with a palette (W3C PNG, 11.2.2): a third of what three bytes a pixel take. Shades
 * on the edges of letters that are nearly alike become one until 256 are left.
 */
final class PalettePng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MAX_COLORS = 256;
    private static final byte BITS = 8;
    private static final byte PALETTE = 3;

    private PalettePng() {}

    static byte[] of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        Palette palette = palette(pixels);
        byte[] rows = new byte[(width + 1) * height];
        for (int y = 0; y < height; y++) {
            int row = y * (width + 1) + 1;
            for (int x = 0; x < width; x++) {
                rows[row + x] = (byte) palette.numberOf(pixels[y * width + x]);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        write(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(BITS)
                        .put(PALETTE)
                        .array());
        write(out, "PLTE", palette.bytes());
        write(out, "IDAT", deflated(rows));
        write(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Keeps as many of each colour's bits as leave no more colours than a palette has. */
    private static Palette palette(int[] pixels) {
        for (int dropped = 0; ; dropped++) {
            Palette palette = new Palette(dropped);
            if (palette.addAll(pixels)) {
                return palette;
            }
        }
    }

    /** Colours that are alike but for their lowest bits, numbered as they come. */
    private static final class Palette {

        private final int mask;
        private final Map<Integer, Integer> numbers = new HashMap<>();
        private final List<Integer> colors = new ArrayList<>();

        /** Most pixels are like the one before. */
        private int lastColor = -1;

        private int lastNumber = -1;

        Palette(int droppedBits) {
            int kept = 0xFF << droppedBits & 0xFF;
            this.mask = kept << 16 | kept << 8 | kept;
        }

        /** Gives every colour a number; false when there are too many. */
        boolean addAll(int[] pixels) {
            for (int pixel : pixels) {
                numberOf(pixel);
                if (colors.size() > MAX_COLORS) {
                    return false;
                }
            }
            return true;
        }

        int numberOf(int color) {
            if (color != lastColor || lastNumber < 0) {
                lastNumber = numbers.computeIfAbsent(color & mask, unused -> {
                    colors.add(color);
                    return colors.size() - 1;
                });
                lastColor = color;
            }
            return lastNumber;
        }

        byte[] bytes() {
            ByteBuffer bytes = ByteBuffer.allocate(colors.size() * 3);
            for (int color : colors) {
                bytes.put((byte) (color >> 16)).put((byte) (color >> 8)).put((byte) color);
            }
            return bytes.array();
        }
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 16);
            byte[] buffer = new byte[16 * 1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void write(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
