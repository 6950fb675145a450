package org.convoke.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.WitnessServing;
import org.convoke.fetch.FetchLimits;
import org.convoke.fetch.Fetcher;
import org.convoke.fetch.Resolver;
import org.convoke.i18n.UserError;
import org.convoke.log.Witness.Answered;
import org.convoke.sign.Digest;
import org.convoke.sign.NoteKey;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SignedNote;
import org.convoke.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness signs what goes on, and nothing else. */
class WitnessTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Optional<String> SITE = Optional.of("https://call.example.org");

    @TempDir
    private Path folder;

    private Witness witness = new Witness(new WitnessFolder(Path.of("")), CLOCK);
    private Path logFolder = Path.of("");

    @BeforeEach
    void makeBoth() throws IOException {
        logFolder = folder.resolve("log");
        try (Store store = Store.openOrCreate(logFolder)) {
            append(store, 3);
            Path place = Files.createDirectory(folder.resolve("witness"));
            WitnessFolder files = new WitnessFolder(place);
            files.watch(new Log(store, SITE).key(), "witness.example.org/w1");
            witness = new Witness(files, CLOCK);
        }
    }

    @Test
    void growingLog_isCosignedStepByStep() {
        try (Store store = Store.open(logFolder)) {
            Log log = new Log(store, SITE);
            long seen = 0;
            for (int more : new int[] {0, 1, 300, 0, 70_000}) {
                append(store, more);
                SignedNote note = log.checkpoint();
                Answered.Cosigned answer = assertInstanceOf(Answered.Cosigned.class, witness.add(request(log, seen)));

                assertTrue(note.with(List.of(answer.line())).isSignedBy(witness.key()));
                assertTrue(note.with(List.of(answer.line())).isSignedBy(log.key()));
                seen = checkpoint(log).size();
            }
            assertEquals(new Answered.OtherSize(seen), witness.add(request(log, 3)));
        }
    }

    @Test
    void splitView_isNotCosigned() throws IOException {
        try (Store store = Store.open(logFolder)) {
            Log log = new Log(store, SITE);
            assertInstanceOf(Answered.Cosigned.class, witness.add(request(log, 0)));
            Path other = folder.resolve("other");
            try (Store split = Store.openOrCreate(other)) {
                append(split, 3, 100);
                for (String file : List.of("log.key", "log.signed")) {
                    Files.copy(logFolder.resolve(file), other.resolve(file));
                }
                Files.writeString(other.resolve("log.signed"), emptyCheckpoint());
                Log lie = new Log(split, SITE);

                assertEquals(new Answered.OtherSize(3), witness.add(request(lie, 3)));
                append(split, 5, 200);
                assertEquals(new Answered.NotConsistent(), witness.add(request(lie, 3)));
            }
        }
    }

    @Test
    void rolledBackLog_isNotCosigned() {
        try (Store store = Store.open(logFolder)) {
            Log log = new Log(store, SITE);
            String before = request(log, 0);
            append(store, 10);
            assertInstanceOf(Answered.Cosigned.class, witness.add(request(log, 0)));

            assertEquals(new Answered.OtherSize(13), witness.add(before));
            assertEquals(new Answered.Malformed(), witness.add(before.replace("old 0", "old 13")));
        }
    }

    @Test
    void strangers_areRefused() {
        try (Store store = Store.open(logFolder)) {
            Log log = new Log(store, SITE);
            String request = request(log, 0);
            Checkpoint checkpoint = checkpoint(log);
            SecretKey thief = SecretKey.generate();
            NoteKey thiefs = NoteKey.of(checkpoint.origin(), NoteKey.Kind.NOTE, thief.publicKey());

            assertEquals(new Answered.UnknownLog(), witness.add(request(new Log(store, Optional.empty()), 0)));
            assertEquals(
                    new Answered.NotSigned(),
                    witness.add("old 0\n\n" + SignedNote.sign(checkpoint.text(), thiefs, thief)));
            for (String malformed : List.of("", "old 0", "old -1\n\n", "old 01\n\n", "old 0\nAAAA\n\n")) {
                assertEquals(new Answered.Malformed(), witness.add(malformed + request.substring(6)), malformed);
            }
            assertThrows(UserError.class, () -> new WitnessFolder(folder.resolve("witness")).watch(thiefs, "other"));
        }
    }

    @Test
    void http_answersAsTheSpecificationSays() throws IOException, InterruptedException {
        try (Store store = Store.open(logFolder);
                WitnessServing serving = WitnessServing.start(witness, "127.0.0.1", 0)) {
            Log log = new Log(store, SITE);
            String address = "http://127.0.0.1:" + serving.port() + "/add-checkpoint";

            HttpResponse<String> good = post(address, request(log, 0));
            HttpResponse<String> stale = post(address, request(log, 0));

            assertEquals(200, good.statusCode());
            assertTrue(good.body().startsWith("— witness.example.org/w1 "));
            assertTrue(log.checkpoint()
                    .with(SignedNote.lines(good.body()).orElseThrow())
                    .isSignedBy(witness.key()));
            assertEquals(409, stale.statusCode());
            assertEquals("3\n", stale.body());
            assertEquals(
                    "text/x.tlog.size",
                    stale.headers().firstValue("Content-Type").orElseThrow());
            assertEquals(400, post(address, "nonsense").statusCode());
        }
    }

    @Test
    void servedLog_isCosignedByItsWitness() {
        try (Store store = Store.open(logFolder);
                WitnessServing serving = WitnessServing.start(witness, "127.0.0.1", 0)) {
            Log log = new Log(store, SITE);
            log.addCosigner(new Cosigner(witness.key(), URI.create("http://127.0.0.1:" + serving.port())));
            Fetcher fetcher = new Fetcher(
                    (address, port) -> true, Resolver.ofMachine(), new FetchLimits(100_000, Duration.ofSeconds(20), 0));
            try (Cosigning cosigning = new Cosigning(log, fetcher)) {
                cosigning.askAll();
                assertTrue(log.checkpoint().isSignedBy(witness.key()));
                append(store, 300);
                assertFalse(log.checkpoint().isSignedBy(witness.key()));
                cosigning.askAll();
            }
            try (Cosigning afterRestart = new Cosigning(log, fetcher)) {
                append(store, 5);
                afterRestart.askAll();
            }

            LogProof proof = log.proof(301).orElseThrow();
            assertTrue(proof.checkpoint().isSignedBy(witness.key()));
            assertTrue(proof.text().length() < 2048);
        }
    }

    private static HttpResponse<String> post(String address, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String request(Log log, long old) {
        return log.witnessRequest(old);
    }

    private static String emptyCheckpoint() {
        return new Checkpoint("-", 0, Digest.of()).text();
    }

    private static Checkpoint checkpoint(Log log) {
        return Checkpoint.parse(log.checkpoint().text()).orElseThrow();
    }

    private static void append(Store store, int count) {
        append(store, count, store.<Long>read(LogStore::readSize));
    }

    private static void append(Store store, int count, long first) {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Digest digest = Digest.of(String.valueOf(first + i).getBytes(StandardCharsets.UTF_8));
            entries.add(new LogEntry(EntryType.EVENT_PUBLISHED, digest));
        }
        store.write(connection -> LogStore.append(connection, entries));
    }
}
