package org.convoke.site.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/**
 * Files that take tens of milliseconds to draw: each drawn at its first request, one at a time on a thread of its own so that
 * pages never wait for them, and kept until others are wanted more. Safe for use by many threads.
 */
public final class Drawn {

    /** So many are kept, the last used longest: at some 30 kB each, 8 MB. */
    private static final int MAX_KEPT = 256;

    /** Whoever comes when so many wait is asked to come again. */
    private static final int MAX_WAITING = 64;

    private static final long IDLE_SECONDS = 30;

    private final Map<String, CompletableFuture<byte[]>> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<byte[]>> eldest) {
            return size() > MAX_KEPT;
        }
    };

    private final ThreadPoolExecutor painter;

    public Drawn() {
        painter = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAX_WAITING),
                Thread.ofPlatform()
                        .name("painter")
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        painter.allowCoreThreadTimeOut(true);
    }

    /**
     * Returns the file, drawn now if it is not kept.
     *
     * @param key names the file with everything that it shows
     * @throws UserError when too many are waiting
     */
    public byte[] get(String key, Supplier<byte[]> draw) {
        CompletableFuture<byte[]> file = find(key, draw);
        try {
            return file.join();
        } catch (CompletionException e) {
            forget(key, file);
            throw new IllegalStateException("cannot draw", e.getCause());
        }
    }

    private CompletableFuture<byte[]> find(String key, Supplier<byte[]> draw) {
        synchronized (kept) {
            CompletableFuture<byte[]> known = kept.get(key);
            if (known != null) {
                return known;
            }
            try {
                CompletableFuture<byte[]> file = CompletableFuture.supplyAsync(draw, painter);
                kept.put(key, file);
                return file;
            } catch (RejectedExecutionException e) {
                throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("error.busy"), e);
            }
        }
    }

    private void forget(String key, CompletableFuture<byte[]> file) {
        synchronized (kept) {
            kept.remove(key, file);
        }
    }
}
