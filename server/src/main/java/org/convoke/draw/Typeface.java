package org.convoke.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A font of the program, read when the first text needs it. Lengths are told in thousandths of the font's size, which every
 * size shares. Safe for use by many threads.
 */
public final class Typeface {

    /** The size in which everything is measured. */
    static final int UNITS_PER_SIZE = 1000;

    private static final Map<String, Typeface> READ = new ConcurrentHashMap<>();

    private final String name;
    private final Font font;

    private Typeface(String name) {
        this.name = name;
        try (InputStream bytes = open(name)) {
            this.font = JavaFonts.read(bytes).deriveFont((float) UNITS_PER_SIZE);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("cannot read the font " + name, e);
        }
    }

    /** The font with this name, of those that {@link Typefaces} lists. */
    static Typeface named(String name) {
        return READ.computeIfAbsent(name, Typeface::new);
    }

    /** The name of its file, without the ending. */
    public String name() {
        return name;
    }

    /** The font as Java draws it, in the size of {@link #UNITS_PER_SIZE}. */
    Font font() {
        return font;
    }

    /** Whether it has a glyph for the character. */
    boolean has(int codePoint) {
        return font.canDisplay(codePoint);
    }

    /** The number of its glyph for a space. */
    public int space() {
        return font.createGlyphVector(Glyphs.CONTEXT, " ").getGlyphCode(0);
    }

    /** The TrueType file, for embedding. */
    public byte[] file() {
        try (InputStream bytes = open(name)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + name, e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream bytes = Typeface.class.getResourceAsStream("fonts/" + name + ".ttf");
        if (bytes == null) {
            throw new IOException("there is no font " + name);
        }
        return bytes;
    }
}
