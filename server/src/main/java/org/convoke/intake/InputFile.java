package org.convoke.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;

/** A file as it stands on the disk, unpacked when it is gzip; what unpacks to far more than a table would is refused. */
final class InputFile {

    /** How many bytes tell the format: a preamble of notes may stand above the first line that does. */
    private static final int HEAD_BYTES = 1 << 16;

    private final Path path;
    private final boolean isPacked;

    private InputFile(Path path, boolean isPacked) {
        this.path = path;
        this.isPacked = isPacked;
    }

    static InputFile of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(2);
            boolean isPacked = head.length == 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
            return new InputFile(path, isPacked);
        }
    }

    Path path() {
        return path;
    }

    boolean isPacked() {
        return isPacked;
    }

    /** The first bytes, unpacked. */
    byte[] head() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    /** Opens the unpacked bytes. */
    InputStream open() throws IOException {
        InputStream file = Files.newInputStream(path);
        try {
            return isPacked ? new Measured(new GZIPInputStream(file, 1 << 16), Files.size(path)) : file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** The file itself, or a copy of its unpacked bytes that the caller deletes. */
    Path unpacked() throws IOException {
        if (!isPacked) {
            return path;
        }
        Path copy = Files.createTempFile("convoke-", ".unpacked");
        try (InputStream in = open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** Counts the unpacked bytes. */
    private static final class Measured extends FilterInputStream {

        private final long packedBytes;
        private long bytes;

        Measured(InputStream in, long packedBytes) {
            super(in);
            this.packedBytes = packedBytes;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                count(1);
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int more) throws InputLimit {
            bytes += more;
            InputLimit.check(bytes, packedBytes);
        }
    }
}
