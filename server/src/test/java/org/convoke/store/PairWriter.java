package org.convoke.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A process that writes rows in groups of three, from many threads, and prints the name of each once it is durable. */
final class PairWriter {

    private PairWriter() {}

    public static void main(String[] words) throws InterruptedException {
        PrintStream out = System.out;
        try (Store store = Store.open(Path.of(words[0]))) {
            Thread[] threads = new Thread[32];
            for (int t = 0; t < threads.length; t++) {
                String prefix = words[1] + "-" + t + "-";
                threads[t] = Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 1_000_000; i++) {
                        String name = prefix + i;
                        store.write(connection -> insert(connection, name));
                        out.println(name + ".");
                    }
                });
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static int insert(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into call (slug, title, first_date, last_date, language, updated) values ('"
                    + name + "', '', '', '', '', 0)");
            statement.executeUpdate(
                    "insert into source (call, name) select number, 'a' from call where slug = '" + name + "'");
            return statement.executeUpdate(
                    "insert into source (call, name) select number, 'b' from call where slug = '" + name + "'");
        }
    }
}
