package org.convoke.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. It takes what is queued, up to 512 tasks, runs them in one transaction and completes every
 * caller's future after the commit, so that many callers share one sync of the disk. Each task runs in a savepoint of
 * its own: one that fails is undone alone, and only its caller hears of it.
 */
final class Writer implements AutoCloseable {

    /** Where one sync per transaction stopped being the bottleneck, at 256 clients. */
    private static final int MOST_TASKS = 512;

    private final Path file;
    private final Connection connection;
    private final BlockingQueue<Task<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean isClosed;

    private Writer(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.thread = Thread.ofPlatform().name("store-writer").daemon().unstarted(this::run);
    }

    static Writer start(Path file) throws SQLException {
        Writer writer = new Writer(file, Dialect.openWriter(file));
        writer.thread.start();
        return writer;
    }

    /** Queues the work. Tasks of one caller run in the order they were queued. */
    <T> CompletableFuture<T> submit(Work<T> work) {
        if (isClosed) {
            throw new IllegalStateException("the store is closed");
        }
        Task<T> task = new Task<>(work, new CompletableFuture<>());
        queue.add(task);
        return task.future;
    }

    /** Finishes what is queued, then closes the connection. */
    @Override
    public void close() throws SQLException {
        isClosed = true;
        queue.add(new Task<>(ignored -> true, new CompletableFuture<>()));
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        connection.close();
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Task<?>> tasks = new ArrayList<>();
        while (!isClosed || !queue.isEmpty()) {
            try {
                tasks.add(queue.take());
            } catch (InterruptedException e) {
                // Nobody interrupts this thread; close() ends it.
                continue;
            }
            queue.drainTo(tasks, MOST_TASKS - 1);
            commit(tasks);
            tasks.clear();
        }
    }

    private void commit(List<Task<?>> tasks) {
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute(Dialect.BEGIN_WRITING);
                for (Task<?> task : tasks) {
                    task.run(connection, statement, file);
                }
                statement.execute("commit");
            } catch (SQLException e) {
                rollBack(statement, e);
                throw e;
            }
        } catch (SQLException e) {
            tasks.forEach(task -> task.fail(Dialect.translate(e, "writing to the store", file)));
            return;
        }
        tasks.forEach(Task::complete);
    }

    private void rollBack(Statement statement, SQLException reason) {
        try {
            statement.execute("rollback");
        } catch (SQLException e) {
            // SQLite itself rolls back when the disk is full or fails; then there is nothing left to undo.
            reason.addSuppressed(e);
        }
    }

    private static final class Task<T> {

        private final Work<T> work;
        private final CompletableFuture<T> future;
        private @Nullable T result;

        Task(Work<T> work, CompletableFuture<T> future) {
            this.work = work;
            this.future = future;
        }

        /** @throws SQLException when the whole transaction is lost */
        void run(Connection connection, Statement statement, Path file) throws SQLException {
            statement.execute("savepoint task");
            try {
                result = work.run(connection);
                statement.execute("release task");
            } catch (SQLException e) {
                if (Dialect.endsTransaction(e)) {
                    throw e;
                }
                undo(statement);
                fail(Dialect.translate(e, "writing to the store", file));
            } catch (RuntimeException | Error e) {
                undo(statement);
                fail(e);
            }
        }

        private static void undo(Statement statement) throws SQLException {
            statement.execute("rollback to task");
            statement.execute("release task");
        }

        @SuppressWarnings("NullAway") // A task that failed is complete already; any other has a result of type T.
        void complete() {
            future.complete(result);
        }

        void fail(Throwable reason) {
            future.completeExceptionally(reason);
        }
    }
}
