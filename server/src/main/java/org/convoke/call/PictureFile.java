package org.convoke.call;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/**
 * A picture as the site sends it: drawn anew as JPEG in two sizes, so that nothing of the file it came from is left but what
 * can be seen: no camera, no place, no name, no preview.
 *
 * @param large at most 1280 pixels wide and 120 kB
 * @param small at most 640 pixels wide and 45 kB
 * @param widthPixels of the large one
 */
public record PictureFile(byte[] large, byte[] small, int widthPixels, int heightPixels) {

    private static final int LARGE_PIXELS = 1280;
    private static final int SMALL_PIXELS = 640;

    /** What an old phone on a bad network can bear. */
    private static final int LARGE_BYTES = 120_000;

    private static final int SMALL_BYTES = 45_000;

    /** Larger files are not photographs. */
    private static final long MAX_FILE_BYTES = 30_000_000;

    /** Below this JPEG shows its squares; then fewer pixels are better. */
    private static final float LEAST_QUALITY = 0.5f;

    /**
     * Reads a JPEG, PNG, GIF or BMP file.
     *
     * @throws UserError when it is none, or too large to be one
     */
    public static PictureFile read(Path file) {
        byte[] bytes = PictureDecoder.read(file, MAX_FILE_BYTES, Message.of("error.picture.large", file.toString()));
        return of(new PictureDecoder(file.toString()).decode(bytes));
    }

    private static PictureFile of(BufferedImage image) {
        BufferedImage large = scaled(image, LARGE_PIXELS);
        Encoded first = encode(large, LARGE_BYTES);
        Encoded second = encode(scaled(large, SMALL_PIXELS), SMALL_BYTES);
        return new PictureFile(first.jpeg, second.jpeg, first.image.getWidth(), first.image.getHeight());
    }

    /** A picture and its bytes. */
    private record Encoded(BufferedImage image, byte[] jpeg) {}

    /** Fits the picture into a square; it is never enlarged. What is transparent becomes white. */
    private static BufferedImage scaled(BufferedImage image, int maxPixels) {
        double factor = Math.min(1, (double) maxPixels / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(
                image,
                AffineTransform.getScaleInstance(
                        (double) width / image.getWidth(), (double) height / image.getHeight()),
                null);
        graphics.dispose();
        return canvas;
    }

    /** As good as the size allows, and with fewer pixels when that is not good enough. */
    private static Encoded encode(BufferedImage image, int maxBytes) {
        byte[] bytes = jpeg(image, 0.85f);
        for (float quality = 0.75f; bytes.length > maxBytes && quality >= LEAST_QUALITY; quality -= 0.1f) {
            bytes = jpeg(image, quality);
        }
        if (bytes.length > maxBytes) {
            int fewer = Math.max(image.getWidth(), image.getHeight()) * 4 / 5;
            return encode(scaled(image, fewer), maxBytes);
        }
        return new Encoded(image, bytes);
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a picture to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Changes with the picture. */
    public String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(small);
            return HexFormat.of().formatHex(digest.digest(large), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
