package org.convoke.turnout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.convoke.event.OutboxStore;
import org.convoke.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the sums of a moment in the store, so that a server that starts need not read every report again. As they are a row
 * of the same store, they cannot belong to another one; they can be thrown away at any time.
 */
final class KeptSumsStore {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSumsStore.class);

    /** What decides on how sums come about, and on the form in which they are kept. */
    private static final List<Class<?>> RULES = List.of(
            CellReading.class,
            CellTable.class,
            ClassRanges.class,
            LowerMedian.class,
            MergeRule.class,
            Merged.class,
            Packed.class,
            Range.class,
            ReportedEvents.class,
            EventReportsStore.class,
            EventRulingsStore.class,
            Stated.class,
            Stories.class,
            StoryAddress.class,
            TurnoutBook.class,
            TurnoutReadingStore.class);

    private final Store store;

    KeptSumsStore(Store store) {
        this.store = store;
    }

    /** @param position of the outbox at which everything was as in the book */
    record Kept(TurnoutBook book, OutboxStore.Head position) {}

    private record Row(long rules, OutboxStore.Head position, long check, byte[] bytes) {}

    /** Keeps the sums in the place of earlier ones. */
    void write(TurnoutBook book, OutboxStore.Head position) {
        byte[] bytes = book.write();
        store.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert or replace into turnout_kept (only_one, rules, epoch, sequence, calls, crc, bytes)
                    values (1, ?, ?, ?, ?, ?, ?)
                    """)) {
                insert.setLong(1, rules());
                insert.setLong(2, position.epoch());
                insert.setLong(3, position.sequence());
                insert.setLong(4, position.calls());
                insert.setLong(5, crc(bytes));
                insert.setBytes(6, bytes);
                return insert.executeUpdate();
            }
        });
    }

    /** Empty when nothing is kept, or nothing that is still of use: then everything is to be read from the reports. */
    Optional<Kept> read() {
        Optional<Row> row = store.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("""
                            select rules, epoch, sequence, calls, crc, bytes from turnout_kept
                             where epoch = (select number from epoch)
                            """)) {
                return found.next() ? Optional.of(row(found)) : Optional.empty();
            }
        });
        return row.flatMap(KeptSumsStore::kept);
    }

    private static Row row(ResultSet found) throws SQLException {
        OutboxStore.Head position = new OutboxStore.Head(found.getLong(2), found.getLong(3), found.getLong(4));
        return new Row(found.getLong(1), position, found.getLong(5), found.getBytes(6));
    }

    private static Optional<Kept> kept(Row row) {
        if (row.rules() != rules()) {
            LOG.info("kept sums are of another version of the rules, reading the reports");
            return Optional.empty();
        }
        if (row.check() != crc(row.bytes())) {
            LOG.warn("kept sums are damaged, reading the reports");
            return Optional.empty();
        }
        return Optional.of(new Kept(TurnoutBook.read(row.bytes()), row.position()));
    }

    private static long crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return crc.getValue();
    }

    /** Another number with every change of a rule, so that nobody has to remember to throw away what is kept. */
    private static long rules() {
        CRC32C crc = new CRC32C();
        for (Class<?> each : RULES) {
            String file = each.getSimpleName() + ".class";
            try (InputStream in = each.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IOException("the jar lacks " + file);
                }
                crc.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("reading a class", e);
            }
        }
        return crc.getValue();
    }
}
