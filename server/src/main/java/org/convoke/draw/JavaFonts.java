package org.convoke.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Java's reading of fonts, told before its first use that there is neither a screen nor a font on the machine: where no
 * fontconfig is installed it would fail for want of one, although the program brings its own.
 */
final class JavaFonts {

    /** The least that Java takes for a table of the machine's fonts: it names none. */
    private static final String NO_FONTS = "version=1\nsequence.allfonts=default\n";

    private static final String TABLE_PROPERTY = "sun.awt.fontconfig";

    static {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty(TABLE_PROPERTY) == null) {
            System.setProperty(TABLE_PROPERTY, emptyTable().toString());
        }
    }

    private JavaFonts() {}

    /** Reads a TrueType font. */
    static Font read(InputStream bytes) throws IOException, FontFormatException {
        return Font.createFont(Font.TRUETYPE_FONT, bytes);
    }

    private static Path emptyTable() {
        try {
            Path file = Files.createTempFile("convoke-fonts", ".properties");
            file.toFile().deleteOnExit();
            return Files.writeString(file, NO_FONTS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a table of no fonts", e);
        }
    }
}
