package org.convoke.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * A few connections that read. Each work sees one state of the store from its first statement to its last. Callers
 * beyond the number of connections wait; virtual threads do so without holding a carrier.
 */
final class Readers implements AutoCloseable {

    /** Reading is for starts and rare pages; the hot path answers from memory. */
    private static final int CONNECTIONS = 4;

    private final Path file;
    private final Semaphore permits = new Semaphore(CONNECTIONS);
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    Readers(Path file) {
        this.file = file;
    }

    <T> T read(Work<T> work) throws SQLException {
        permits.acquireUninterruptibly();
        try {
            Connection connection = idle.pollFirst();
            if (connection == null) {
                connection = Dialect.openReader(file);
            }
            return run(work, connection);
        } finally {
            permits.release();
        }
    }

    private <T> T run(Work<T> work, Connection connection) throws SQLException {
        boolean isSound = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute(Dialect.BEGIN_READING);
            try {
                T result = work.run(connection);
                isSound = true;
                return result;
            } finally {
                statement.execute("rollback");
            }
        } finally {
            if (isSound) {
                idle.addFirst(connection);
            } else {
                connection.close();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        permits.acquireUninterruptibly(CONNECTIONS);
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }
}
