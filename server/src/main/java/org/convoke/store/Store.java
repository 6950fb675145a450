package org.convoke.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.convoke.i18n.UserError;

/**
 * The database of one folder, {@code DIR/convoke.db}: the truth from which everything else can be rebuilt. Any number of
 * processes may have it open; one that writes is waited for. Safe for use by many threads.
 */
public final class Store implements AutoCloseable {

    private static final String FILE = "convoke.db";

    private final Path folder;
    private final Writer writer;
    private final Readers readers;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    private Store(Path folder, Writer writer, Readers readers) {
        this.folder = folder;
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens the folder's store and brings its tables to this version's form.
     *
     * @throws UserError when there is none, when it cannot be written, is no database of ours, or is from a newer version
     */
    public static Store open(Path folder) {
        if (!Files.exists(folder.resolve(FILE))) {
            throw UserError.notFound("error.store.missing", folder.toString());
        }
        return start(folder);
    }

    /**
     * Opens the folder's store like {@link #open}; makes folder and store when they are missing.
     *
     * @throws UserError also when they cannot be made
     */
    public static Store openOrCreate(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Dialect.unavailable("error.store.no-folder", folder, e);
        }
        return start(folder);
    }

    private static Store start(Path folder) {
        if (!Files.isWritable(folder)) {
            throw Dialect.unavailable("error.store.read-only", folder, new IOException("not writable"));
        }
        Path file = folder.resolve(FILE);
        try {
            Schema.bringUpToDate(file);
            return new Store(folder, Writer.start(file), new Readers(file));
        } catch (SQLException e) {
            throw Dialect.translate(e, "opening the store", file);
        }
    }

    /** The folder that was opened. */
    public Path folder() {
        return folder;
    }

    /** The database file itself. */
    Path file() {
        return folder.resolve(FILE);
    }

    /**
     * Queues work that writes; it is durable when the future completes. It fails alone: with a {@link UserError} when a
     * person can mend the cause, else with a {@link StoreException}.
     */
    public <T> CompletableFuture<T> submit(Work<T> work) {
        return writer.submit(work);
    }

    /** Runs work that writes and returns once it is durable. Fails as {@link #submit} does. */
    public <T> T write(Work<T> work) {
        return await(submit(work));
    }

    /** Waits for submitted work and gives its result, or its failure as it was thrown. */
    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    /** Runs work that only reads; all its statements see the same state. */
    public <T> T read(Work<T> work) {
        try {
            return readers.read(work);
        } catch (SQLException e) {
            throw Dialect.translate(e, "reading from the store", folder);
        }
    }

    /** Finishes what is queued and closes every connection. Closing again does nothing. */
    @Override
    public void close() {
        if (!isClosed.compareAndSet(false, true)) {
            return;
        }
        try {
            readers.close();
            writer.close();
        } catch (SQLException e) {
            throw Dialect.translate(e, "closing the store", folder);
        }
    }
}
