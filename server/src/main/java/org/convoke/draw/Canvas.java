package org.convoke.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A picture to draw on, which begins at the side where its reader begins: all lengths from the start are measured from the
 * left, or from the right for who reads from there. Sizes in pixels. For one thread.
 */
public final class Canvas implements AutoCloseable {

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final boolean isRightToLeft;

    /**
     * Begins a picture of one colour.
     *
     * @param paper as 0xRRGGBB
     */
    public Canvas(int width, int height, int paper, boolean isRightToLeft) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        this.isRightToLeft = isRightToLeft;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(new Color(paper));
        graphics.fillRect(0, 0, width, height);
    }

    /** Where something is: from the start, from the top, how wide and how high. */
    public record Box(double start, double top, double width, double height) {}

    /** Fills a box with a colour; its corners are rounded by {@code radius}. */
    public void fill(Box box, double radius, int color) {
        graphics.setColor(new Color(color));
        graphics.fill(new RoundRectangle2D.Double(
                left(box.start, box.width), box.top, box.width, box.height, radius * 2, radius * 2));
    }

    /** Draws a paragraph from the start, its top at {@code top}. */
    public void draw(Paragraph paragraph, double leading, double start, double top, int color) {
        List<Double> baselines = paragraph.baselines(leading);
        for (int i = 0; i < baselines.size(); i++) {
            draw(paragraph.lines().get(i), paragraph.size(), start, top + baselines.get(i), color);
        }
    }

    /** Draws a line of text from the start, its letters standing on {@code baseline}. */
    private void draw(Line line, double size, double start, double baseline, int color) {
        graphics.setColor(new Color(color));
        double scale = size / Typeface.UNITS_PER_SIZE;
        double x = left(start, line.width());
        for (Glyphs piece : line.pieces()) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
            place.scale(scale, scale);
            graphics.fill(place.createTransformedShape(piece.outline()));
            x += piece.width() * scale;
        }
    }

    private double left(double start, double width) {
        return isRightToLeft ? image.getWidth() - start - width : start;
    }

    /** The picture as PNG. */
    public byte[] toPng() {
        return PalettePng.of(image);
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
