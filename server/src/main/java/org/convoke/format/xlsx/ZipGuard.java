package org.convoke.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping anything, to refuse what the parser must not be given: bombs, document types
 * (entities), and cells so far to the right that a row of them would fill the memory.
 */
final class ZipGuard {

    /** A million rows of twenty cells; all parts together. */
    private static final long MOST_BYTES = 2L << 30;

    /** The texts of a workbook are held in memory while its sheets are read. */
    private static final long MOST_TEXT_BYTES = 256L << 20;

    /** A workbook may unpack to this without question. */
    private static final long UNQUESTIONED_BYTES = 64L << 20;

    /** Sheets pack to a tenth, nearly empty ones to a hundredth. */
    private static final long MOST_RATIO = 250;

    /** No producer makes so many parts. */
    private static final int MOST_ENTRIES = 10_000;

    /** The last column is XFD. */
    private static final int LONGEST_COLUMN = 3;

    private final Path file;
    private long bytes;

    private ZipGuard(Path file) {
        this.file = file;
    }

    /**
     * @throws UnsafeWorkbook when the file must not be read
     * @throws ZipException when it is no workbook
     */
    static void check(Path file) throws IOException {
        new ZipGuard(file).check();
    }

    private void check() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null) {
                throw new ZipException("it is an archive, not a workbook");
            }
            if (zip.size() > MOST_ENTRIES) {
                throw new UnsafeWorkbook("it has " + zip.size() + " parts");
            }
            long packed = Files.size(file);
            byte[] buffer = new byte[1 << 16];
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                boolean isXml = entry.getName().endsWith(".xml");
                try (InputStream in = zip.getInputStream(entry)) {
                    scan(in, buffer, isXml, packed);
                }
            }
            ZipEntry texts = zip.getEntry("xl/sharedStrings.xml");
            if (texts != null && texts.getSize() > MOST_TEXT_BYTES) {
                throw new UnsafeWorkbook("its texts have more than " + MOST_TEXT_BYTES + " bytes");
            }
        }
    }

    private void scan(InputStream in, byte[] buffer, boolean isXml, long packedBytes) throws IOException {
        ReferenceScan references = new ReferenceScan();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > MOST_BYTES) {
                throw new UnsafeWorkbook("it unpacks to more than " + MOST_BYTES + " bytes");
            }
            if (bytes > UNQUESTIONED_BYTES && bytes / Math.max(1, packedBytes) > MOST_RATIO) {
                throw new UnsafeWorkbook("it unpacks to more than " + MOST_RATIO + " times its size");
            }
            if (isXml) {
                references.scan(buffer, read);
            }
        }
    }

    /** Looks for {@code <!D} of a document type and for {@code r="ABCDE1"}, also across the ends of buffers. */
    private static final class ReferenceScan {

        private static final String ATTRIBUTE = " r=\"";
        private static final String DOCTYPE = "<!D";

        private int attribute;
        private int doctype;
        private int letters;

        void scan(byte[] buffer, int length) throws UnsafeWorkbook {
            for (int i = 0; i < length; i++) {
                next((char) buffer[i]);
            }
        }

        private void next(char c) throws UnsafeWorkbook {
            doctype = advanced(DOCTYPE, doctype, c);
            if (doctype == DOCTYPE.length()) {
                throw new UnsafeWorkbook("it declares a document type");
            }
            if (attribute == ATTRIBUTE.length()) {
                letters = c >= 'A' && c <= 'Z' ? letters + 1 : 0;
                if (letters > LONGEST_COLUMN) {
                    throw new UnsafeWorkbook("it has cells beyond the last column");
                }
                attribute = letters == 0 ? 0 : attribute;
            } else {
                attribute = advanced(ATTRIBUTE, attribute, c);
            }
        }

        /** No beginning of either mark stands inside it, so a mismatch can only start over. */
        private static int advanced(String mark, int matched, char c) {
            if (mark.charAt(matched) == c) {
                return matched + 1;
            }
            return mark.charAt(0) == c ? 1 : 0;
        }
    }
}
