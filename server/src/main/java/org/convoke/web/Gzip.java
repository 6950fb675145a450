package org.convoke.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compression of answers. */
final class Gzip {

    /** Below this, head and frame cost more than is won: one TCP segment carries it either way. */
    static final int WORTHWHILE_BYTES = 1200;

    private Gzip() {}

    /** Whether an Accept-Encoding field takes gzip (RFC 9110, section 12.5.3). */
    static boolean isAccepted(String field) {
        for (String part : field.split(",")) {
            String coding = part.strip();
            if (coding.equals("gzip") || coding.equals("*")) {
                return true;
            }
            if (coding.startsWith("gzip;")) {
                return !coding.replace(" ", "").matches("gzip;q=0(\\.0*)?");
            }
        }
        return false;
    }

    /** Compresses fast rather than small: the answer is made for one reader. */
    static byte[] fast(byte[] plain, int length) {
        return compress(plain, length, Deflater.BEST_SPEED);
    }

    /** Compresses small rather than fast: the answer is made once for all. */
    static byte[] small(byte[] plain) {
        return compress(plain, plain.length, Deflater.BEST_COMPRESSION);
    }

    private static byte[] compress(byte[] plain, int length, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, 4096) {
            {
                def.setLevel(level);
            }
        }) {
            gzip.write(plain, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compress in memory", e);
        }
        return out.toByteArray();
    }

    /** Unpacks into the stream. */
    static void unpack(byte[] gzip, OutputStream out) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip), 16 * 1024)) {
            in.transferTo(out);
        }
    }
}
