package org.convoke.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** About how many records a file holds, for the time left: its lines. */
final class RecordEstimate {

    /** A bar without an end. */
    private static final long UNKNOWN = -1;

    /** Half a second of unpacking; beyond it the bar does without an end rather than let people wait. */
    private static final long MOST_BYTES = 512L << 20;

    private RecordEstimate() {}

    static long of(Path file) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            bytes.mark(4);
            byte[] magic = bytes.readNBytes(2);
            bytes.reset();
            if (magic.length == 2 && magic[0] == 'P' && magic[1] == 'K') {
                return UNKNOWN;
            }
            boolean isPacked = magic.length == 2 && magic[0] == 0x1f && (magic[1] & 0xff) == 0x8b;
            return countLines(isPacked ? new GZIPInputStream(bytes, 1 << 16) : bytes);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static long countLines(InputStream bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        long total = 0;
        for (int read = bytes.read(buffer); read >= 0 && total < MOST_BYTES; read = bytes.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    lines++;
                }
            }
            total += read;
        }
        return total < MOST_BYTES ? lines : UNKNOWN;
    }
}
