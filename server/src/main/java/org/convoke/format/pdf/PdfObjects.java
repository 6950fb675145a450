package org.convoke.format.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/** The numbered objects of a file, and where each begins (ISO 32000, section 7.5). */
final class PdfObjects {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);

    /** By number, from 1; absent until it is written. */
    private final List<Integer> offsets = new ArrayList<>();

    PdfObjects() {
        write("%PDF-1.7\n");
        // Bytes that are no text, so that nobody takes the file for such.
        out.writeBytes(new byte[] {'%', (byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
    }

    /** Keeps a number for an object that is written later. */
    int reserve() {
        offsets.add(-1);
        return offsets.size();
    }

    int add(String content) {
        int number = reserve();
        put(number, content);
        return number;
    }

    void put(int number, String content) {
        begin(number);
        write(content + "\nendobj\n");
    }

    /**
     * Adds bytes, compressed.
     *
     * @param entries further entries of its dictionary
     */
    int addStream(String entries, byte[] content) {
        byte[] compressed = compress(content);
        int number = reserve();
        begin(number);
        write("<</Length " + compressed.length + "/Filter/FlateDecode" + entries + ">>stream\n");
        out.writeBytes(compressed);
        write("\nendstream\nendobj\n");
        return number;
    }

    private void begin(int number) {
        offsets.set(number - 1, out.size());
        write(number + " 0 obj\n");
    }

    /** Ends the file. */
    byte[] finish(int catalog, int information) {
        int start = out.size();
        write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets) {
            write(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
        }
        write("trailer\n<</Size " + (offsets.size() + 1) + "/Root " + catalog + " 0 R/Info " + information
                + " 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] compress(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 2 + 64);
            byte[] buffer = new byte[16 * 1024];
            while (!deflater.finished()) {
                compressed.write(buffer, 0, deflater.deflate(buffer));
            }
            return compressed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
