package org.convoke.call;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a picture, with no more memory than the result needs, and turns it the way its camera was held.
 *
 * @param name of the file, for the sentence that refuses it
 */
public record PictureDecoder(String name) {

    /** More is a file made to fill the memory. */
    private static final long MAX_PIXELS = 200_000_000;

    /** Large enough to be scaled to 1280 well. */
    private static final int ENOUGH_PIXELS = 2560;

    /**
     * Reads a file that somebody says is a picture.
     *
     * @param tooLarge what is said of one of more bytes than these
     * @throws UserError when it is not there, cannot be read or is too large
     */
    public static byte[] read(Path file, long maxBytes, Message tooLarge) {
        try {
            if (Files.size(file) > maxBytes) {
                throw new UserError(UserError.Kind.UNREADABLE, tooLarge);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UserError(UserError.Kind.NOT_FOUND, Message.of("error.picture.unreadable", file.toString()), e);
        }
    }

    /** @throws UserError when it is not a picture or a broken one */
    public BufferedImage decode(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refused(null);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return turned(read(reader), Orientation.ofJpeg(bytes));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof UserError refusal) {
                throw refusal;
            }
            // The readers of the JDK throw whatever comes to them on broken files.
            throw refused(e);
        }
    }

    private BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MAX_PIXELS) {
            throw UserError.unreadable("error.picture.large", name);
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / ENOUGH_PIXELS);
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private UserError refused(@Nullable Throwable cause) {
        return new UserError(UserError.Kind.UNREADABLE, Message.of("error.picture.unreadable", name), cause);
    }

    private static BufferedImage turned(BufferedImage image, Orientation orientation) {
        AffineTransform transform = orientation.transform(image.getWidth(), image.getHeight());
        if (transform.isIdentity()) {
            return image;
        }
        BufferedImage canvas = new BufferedImage(
                orientation.isSideways() ? image.getHeight() : image.getWidth(),
                orientation.isSideways() ? image.getWidth() : image.getHeight(),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = canvas.createGraphics();
        graphics.drawImage(image, transform, null);
        graphics.dispose();
        return canvas;
    }
}
