package org.convoke.organization;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.convoke.call.PictureDecoder;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.sign.Digest;

/**
 * A logo as the site sends it: drawn anew as PNG, with its transparency, so that nothing of the file it came from is left but
 * what can be seen.
 *
 * @param png at most 480 by 240 pixels
 */
public record LogoFile(byte[] png, int widthPixels, int heightPixels) {

    private static final int MAX_WIDTH = 480;
    private static final int MAX_HEIGHT = 240;

    /** Larger files are no logos. */
    private static final long MAX_FILE_BYTES = 10_000_000;

    private static final int BEGINNING_BYTES = 1_000;

    /**
     * Reads a JPEG, PNG, GIF or BMP file.
     *
     * @throws UserError when it is none, or too large to be one. A drawing in SVG may hold programs and is refused as such.
     */
    public static LogoFile read(Path file) {
        Message tooLarge = Message.of("error.logo.large", file.toString(), MAX_FILE_BYTES / 1_000_000);
        byte[] bytes = PictureDecoder.read(file, MAX_FILE_BYTES, tooLarge);
        if (isDrawing(bytes)) {
            throw UserError.unreadable("error.logo.svg", file.toString());
        }
        return of(new PictureDecoder(file.toString()).decode(bytes));
    }

    private static boolean isDrawing(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING_BYTES), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return beginning.contains("<svg") || beginning.startsWith("<?xml");
    }

    private static LogoFile of(BufferedImage image) {
        double factor =
                Math.min(1, Math.min((double) MAX_WIDTH / image.getWidth(), (double) MAX_HEIGHT / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(
                image,
                AffineTransform.getScaleInstance(
                        (double) width / image.getWidth(), (double) height / image.getHeight()),
                null);
        graphics.dispose();
        return new LogoFile(png(canvas), width, height);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a logo to memory", e);
        }
        return bytes.toByteArray();
    }

    /** Changes with the logo. */
    public String version() {
        return Digest.of(png).hex().substring(0, 16);
    }
}
