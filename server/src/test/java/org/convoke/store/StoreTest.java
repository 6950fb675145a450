package org.convoke.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.convoke.i18n.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    Path folder;

    @Test
    void write_isSeenByTheNextReadAndAfterReopening() {
        try (Store store = Store.openOrCreate(folder)) {
            store.write(connection -> insert(connection, "a", 1));
            assertEquals(List.of("a"), names(store));
        }

        try (Store store = Store.open(folder)) {
            assertEquals(List.of("a"), names(store));
        }
    }

    @Test
    void submit_keepsTheOrderOfOneCaller() {
        try (Store store = Store.openOrCreate(folder)) {
            List<CompletableFuture<Integer>> futures = IntStream.range(0, 2000)
                    .mapToObj(i -> store.submit(connection -> insert(connection, "n%04d".formatted(i), i)))
                    .toList();
            futures.forEach(CompletableFuture::join);

            assertEquals(IntStream.range(0, 2000).mapToObj("n%04d"::formatted).toList(), names(store));
        }
    }

    @Test
    void submit_oneFailureLeavesItsNeighboursAlone() {
        try (Store store = Store.openOrCreate(folder)) {
            CompletableFuture<Integer> before = store.submit(connection -> insert(connection, "before", 1));
            CompletableFuture<Integer> half = store.submit(connection -> {
                insert(connection, "half", 2);
                throw UserError.conflict("error.call.exists", "half");
            });
            CompletableFuture<Integer> twice = store.submit(connection -> insert(connection, "before", 3));
            CompletableFuture<Integer> after = store.submit(connection -> insert(connection, "after", 4));

            assertEquals(1, before.join());
            assertEquals(1, after.join());
            assertTrue(assertThrows(CompletionException.class, half::join).getCause() instanceof UserError);
            assertTrue(assertThrows(CompletionException.class, twice::join).getCause() instanceof StoreException);
            assertEquals(List.of("before", "after"), names(store));
        }
    }

    @Test
    void write_manyThreadsShareCommitsAndLoseNothing() {
        try (Store store = Store.openOrCreate(folder)) {
            List<Thread> threads = IntStream.range(0, 64)
                    .mapToObj(t -> Thread.ofVirtual().start(() -> {
                        for (int i = 0; i < 50; i++) {
                            String name = t + "-" + i;
                            store.write(connection -> insert(connection, name, t));
                        }
                    }))
                    .toList();
            for (Thread thread : threads) {
                join(thread);
            }

            assertEquals(64 * 50, names(store).size());
        }
    }

    @Test
    void write_waitsForAnotherProcessThatWrites() throws SQLException {
        try (Store store = Store.openOrCreate(folder);
                Connection other = Dialect.openWriter(folder.resolve("convoke.db"));
                Statement statement = other.createStatement()) {
            statement.execute(Dialect.BEGIN_WRITING);
            insert(other, "other", 1);
            CompletableFuture<Integer> ours = store.submit(connection -> insert(connection, "ours", 2));
            statement.execute("commit");

            ours.join();
            assertEquals(List.of("other", "ours"), names(store));
        }
    }

    @Test
    void read_seesOneStateThroughout() {
        try (Store store = Store.openOrCreate(folder)) {
            List<Integer> counts = store.read(connection -> {
                int before = names(connection).size();
                store.write(writing -> insert(writing, "between", 1));
                return List.of(before, names(connection).size());
            });

            assertEquals(List.of(0, 0), counts);
            assertEquals(List.of("between"), names(store));
        }
    }

    @Test
    void open_withoutAStoreSaysSoAndMakesNone() {
        UserError error = assertThrows(UserError.class, () -> Store.open(folder));

        assertEquals("error.store.missing", error.message().key());
        assertTrue(Files.notExists(folder.resolve("convoke.db")));
    }

    @Test
    void open_leavesAForeignFileAsItIs() throws Exception {
        byte[] bytes = "no database at all, but long enough to have a header "
                .repeat(40)
                .getBytes("UTF-8");
        Files.write(folder.resolve("convoke.db"), bytes);

        UserError error = assertThrows(UserError.class, () -> Store.open(folder));

        assertEquals("error.store.not-a-database", error.message().key());
        assertEquals(bytes.length, Files.size(folder.resolve("convoke.db")));
    }

    @Test
    void open_leavesAnotherProgramsDatabaseAsItIs() throws Exception {
        try (Connection connection = Dialect.openWriter(folder.resolve("convoke.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table theirs (x)");
        }

        UserError error = assertThrows(UserError.class, () -> Store.open(folder));

        assertEquals("error.store.not-a-database", error.message().key());
    }

    @Test
    void open_refusesANewerVersion() throws Exception {
        Store.openOrCreate(folder).close();
        try (Connection connection = Dialect.openWriter(folder.resolve("convoke.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("pragma user_version = " + (Schema.VERSION + 1));
        }

        UserError error = assertThrows(UserError.class, () -> Store.open(folder));

        assertEquals("error.store.newer", error.message().key());
    }

    @Test
    void schemaVersion_isTheLastMigrations() throws Exception {
        Path migrations = Path.of("src/main/resources/org/convoke/store/migration");
        try (var files = Files.list(migrations)) {
            assertEquals(
                    Schema.VERSION,
                    files.mapToInt(file -> Integer.parseInt(
                                    file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")))
                            .max()
                            .orElseThrow());
        }
        Store.openOrCreate(folder).close();
        try (Connection connection = Dialect.openReader(folder.resolve("convoke.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma user_version")) {
            assertEquals(Schema.VERSION, row.getInt(1));
        }
    }

    @Test
    void upgrade_ofTheFirstVersion_keepsWhatIsThere() throws Exception {
        Path file = folder.resolve("convoke.db");
        Files.createDirectories(folder);
        try (Connection connection = Dialect.openWriter(file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(Files.readString(
                    Path.of("src/main/resources/org/convoke/store/migration/V1__calls_and_events.sql")));
            statement.executeUpdate("insert into call (slug, title, first_date, last_date, language, updated)"
                    + " values ('rivers', 'Rivers', '2026-09-26', '2026-09-26', 'en', 0)");
        }

        try (Store store = Store.open(folder)) {
            int calls = store.read(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(
                                "select count(*) from call c left join look l on l.call = c.number")) {
                    return row.getInt(1);
                }
            });
            assertEquals(1, calls);
        }
    }

    @Test
    void upgrade_runsOnlyWhatIsNewerThanAStoreThatWasCreatedAtOnce(@TempDir Path migrations) throws Exception {
        Store.openOrCreate(folder).close();
        for (int version = 1; version <= Schema.VERSION; version++) {
            Files.writeString(migrations.resolve("V" + version + "__made_before.sql"), "this is never run");
        }
        int next = Schema.VERSION + 1;
        Files.writeString(
                migrations.resolve("V" + next + "__further.sql"),
                "create table further (a int); pragma user_version = " + next + ";");
        Path file = folder.resolve("convoke.db");

        Schema.upgrade(file, "filesystem:" + migrations);

        try (Connection connection = Dialect.openReader(file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from further")) {
            assertEquals(0, row.getInt(1));
        }
        assertEquals(
                "error.store.newer",
                assertThrows(UserError.class, () -> Store.open(folder))
                        .message()
                        .key());
    }

    @Test
    void write_fullDiskSaysSoAndKeepsWhatWasStored() {
        try (Store store = Store.openOrCreate(folder)) {
            store.write(connection -> insert(connection, "kept", 1));
            store.write(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("pragma max_page_count = 40");
                }
            });

            UserError error = assertThrows(
                    UserError.class,
                    () -> store.write(connection -> {
                        for (int i = 0; i < 100_000; i++) {
                            insert(connection, "too much " + i, i);
                        }
                        return 0;
                    }));

            assertEquals("error.store.full", error.message().key());
            assertEquals(List.of("kept"), names(store));
        }
        try (Store store = Store.open(folder)) {
            assertEquals(List.of("kept"), names(store));
        }
    }

    private static int insert(Connection connection, String slug, int number) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into call (slug, title, first_date, last_date, language, updated) values (?, ?, '', '', '', ?)")) {
            insert.setString(1, slug);
            insert.setString(2, slug);
            insert.setInt(3, number);
            return insert.executeUpdate();
        }
    }

    private static List<String> names(Store store) {
        return store.read(StoreTest::names);
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select slug from call order by number")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
