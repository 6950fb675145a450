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
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Integer> colors = new ArrayList<>();
        int mask = mask(pixels);
        byte[] rows = new byte[(width + 1) * height];
        for (int i = 0; i < pixels.length; i++) {
            int color = pixels[i];
            int number = numbers.computeIfAbsent(color & mask, unused -> {
                colors.add(color);
                return colors.size() - 1;
            });
            rows[i / width * (width + 1) + 1 + i % width] = (byte) number;
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
        write(out, "PLTE", palette(colors));
        write(out, "IDAT", deflated(rows));
        write(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** The most of each colour's bits that leaves no more colours than a palette has. */
    private static int mask(int[] pixels) {
        for (int dropped = 0; dropped < BITS; dropped++) {
            int kept = 0xFF << dropped & 0xFF;
            int mask = kept << 16 | kept << 8 | kept;
            Map<Integer, Boolean> seen = new HashMap<>();
            for (int pixel : pixels) {
                seen.put(pixel & mask, true);
                if (seen.size() > MAX_COLORS) {
                    break;
                }
            }
            if (seen.size() <= MAX_COLORS) {
                return mask;
            }
        }
        return 0;
    }

    private static byte[] palette(List<Integer> colors) {
        ByteBuffer bytes = ByteBuffer.allocate(colors.size() * 3);
        for (int color : colors) {
            bytes.put((byte) (color >> 16)).put((byte) (color >> 8)).put((byte) color);
        }
        return bytes.array();
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
