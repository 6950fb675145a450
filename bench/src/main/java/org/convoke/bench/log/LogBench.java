package org.convoke.bench.log;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.convoke.log.EntryType;
import org.convoke.log.Log;
import org.convoke.log.LogEntry;
import org.convoke.log.LogStore;
import org.convoke.sign.Digest;
import org.convoke.store.Store;

/**
 * Appends entries one by one and in batches until the log is full, then proves some. Every append is durable before it is
 * counted. Words: the page to write, the number of entries.
 */
public final class LogBench {

    private static final int BATCH = 8192;
    private static final int SINGLES = 20_000;
    private static final int CLIENTS = 64;
    private static final int PROOFS = 20_000;
    private static final long SEED = 20261122;

    private LogBench() {}

    private record Proofs(double p50Micros, double p99Micros, double firstMillis, int largestBytes) {}

    public static void main(String[] words) throws IOException {
        int entries = Integer.parseInt(words[1]);
        Path folder = Files.createTempDirectory("convoke-log-bench");
        try (Store store = Store.openOrCreate(folder)) {
            double alone = singles(store, 1);
            double together = singles(store, CLIENTS);
            double batches = batches(store, entries - store.<Long>read(LogStore::readSize));
            Proofs proofs = proofs(new Log(store, Optional.of("https://call.example.org")), entries);
            long megabytes = Files.size(folder.resolve("convoke.db")) >> 20;
            String page = page(entries, new double[] {alone, together, batches}, proofs, megabytes);
            System.out.println(page);
            Files.writeString(Path.of(words[0]), page, StandardCharsets.UTF_8);
        } finally {
            delete(folder);
        }
    }

    /** Entries a second, each in a transaction of its own, with so many under way at once. */
    private static double singles(Store store, int clients) {
        List<CompletableFuture<Long>> underWay = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < SINGLES; i++) {
            LogEntry entry = entry(i);
            underWay.add(store.submit(connection -> LogStore.append(connection, entry)));
            if (underWay.size() == clients) {
                underWay.forEach(CompletableFuture::join);
                underWay.clear();
            }
        }
        underWay.forEach(CompletableFuture::join);
        return SINGLES / secondsSince(began);
    }

    private static double batches(Store store, long count) {
        long began = System.nanoTime();
        for (long done = 0; done < count; done += BATCH) {
            List<LogEntry> batch = new ArrayList<>(BATCH);
            for (long i = done; i < Math.min(count, done + BATCH); i++) {
                batch.add(entry(i));
            }
            store.write(connection -> LogStore.append(connection, batch));
        }
        return count / secondsSince(began);
    }

    private static LogEntry entry(long number) {
        byte[] digest = ByteBuffer.allocate(Digest.LENGTH).putLong(number).array();
        return new LogEntry(EntryType.EVENT_PUBLISHED, Digest.wrap(digest));
    }

    private static Proofs proofs(Log log, int entries) {
        long began = System.nanoTime();
        int largest = log.proof(0).orElseThrow().text().length();
        double first = secondsSince(began) * 1000;
        Random random = new Random(SEED);
        double[] micros = new double[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            long index = random.nextInt(entries);
            began = System.nanoTime();
            byte[] text = log.proof(index).orElseThrow().text().getBytes(StandardCharsets.UTF_8);
            micros[i] = secondsSince(began) * 1e6;
            largest = Math.max(largest, text.length);
        }
        double[] sorted = Arrays.copyOfRange(micros, PROOFS / 10, PROOFS);
        Arrays.sort(sorted);
        return new Proofs(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], first, largest);
    }

    private static String page(int entries, double[] rates, Proofs proofs, long megabytes) {
        return String.format(
                Locale.ROOT,
                """
                # The public log

                Written by `make bench-log` on %s: a log of %,d entries in a fresh folder, fixed seed. %d cores, Java %s, load %.1f when written.
                Durable: every append is committed with `synchronous=FULL`. Proof: the text of a `.tlog-proof` for a random entry, made from
                the store; %,d of them, the first tenth left out.

                | what | result |
                |---|---|
                | appended singly, one client | %,.0f/s |
                | appended singly, %d clients | %,.0f/s |
                | appended in batches of %,d | %,.0f/s |
                | proof, median | %,.0f µs |
                | proof, 99 of 100 | %,.0f µs |
                | first proof, with key and checkpoint made | %,.0f ms |
                | largest proof | %,d bytes |
                | the store | %,d MB |
                """,
                LocalDate.now(Clock.systemUTC()),
                entries,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                PROOFS,
                rates[0],
                CLIENTS,
                rates[1],
                BATCH,
                rates[2],
                proofs.p50Micros,
                proofs.p99Micros,
                proofs.firstMillis,
                proofs.largestBytes,
                megabytes);
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
