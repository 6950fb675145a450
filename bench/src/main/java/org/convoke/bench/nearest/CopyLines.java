package org.convoke.bench.nearest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Lines on their way into a table, sent by the quarter megabyte. */
final class CopyLines implements AutoCloseable {

    private static final int CHUNK = 1 << 18;

    private final CopyIn copy;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(CHUNK + 1024);

    CopyLines(CopyIn copy) {
        this.copy = copy;
    }

    /** Sends a line, now or with later ones. */
    void write(String line) {
        waiting.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        if (waiting.size() >= CHUNK) {
            send();
        }
    }

    @Override
    public void close() throws SQLException {
        send();
        copy.endCopy();
    }

    private void send() {
        byte[] bytes = waiting.toByteArray();
        waiting.reset();
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException("while copying events", e);
        }
    }
}
