package org.convoke.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.convoke.i18n.Message;
import org.convoke.sign.Digest;
import org.convoke.sign.NoteKey;
import org.convoke.sign.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole log and makes every hash of it anew. Holds one tile of each level in memory, whatever the size.
 */
public final class LogCheck {

    /** So many faults tell enough. */
    private static final int MOST_FAULTS = 20;

    private final LogView log;
    private final List<Message> faults = new ArrayList<>();
    private final TreeHash hash = new TreeHash();

    /** The hashes of the last tile of each level that is not full yet. */
    private final List<ByteArrayOutputStream> open = new ArrayList<>();

    private final List<Long> full = new ArrayList<>();

    private LogCheck(LogView log) {
        this.log = log;
    }

    /**
     * What was found.
     *
     * @param checkpoint absent when it cannot be read
     * @param faults what does not hold together; none when all does
     */
    public record Report(@Nullable Checkpoint checkpoint, List<Message> faults) {

        public Report {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Checks a log.
     *
     * @param trusted the key that its checkpoint must be signed with
     * @param earlier what it was at another time, or for another reader; it must have begun like that
     */
    public static Report of(LogView log, NoteKey trusted, Optional<Checkpoint> earlier) {
        return new LogCheck(log).run(trusted, earlier.orElse(null));
    }

    private Report run(NoteKey trusted, @Nullable Checkpoint earlier) {
        SignedNote note = log.checkpoint();
        Checkpoint checkpoint = Checkpoint.parse(note.text()).orElse(null);
        if (checkpoint == null) {
            return new Report(null, List.of(Message.of("log.fault.checkpoint")));
        }
        if (!note.isSignedBy(trusted) || !checkpoint.origin().equals(trusted.name())) {
            faults.add(Message.of("log.fault.signature", trusted.name()));
        }
        if (earlier != null && earlier.size() > checkpoint.size()) {
            faults.add(Message.of("log.fault.shorter", earlier.size(), checkpoint.size()));
        }
        readEntries(checkpoint, earlier);
        compareLastTiles();
        compareRoot(checkpoint, "log.fault.root");
        return new Report(checkpoint, faults);
    }

    private void readEntries(Checkpoint checkpoint, @Nullable Checkpoint earlier) {
        for (long first = 0; first < checkpoint.size(); first += TreeHash.TILE_WIDTH) {
            int width = (int) Math.min(TreeHash.TILE_WIDTH, checkpoint.size() - first);
            List<byte[]> entries = split(log.entries(first / TreeHash.TILE_WIDTH, width));
            if (entries.size() != width) {
                fault("log.fault.bundle", first);
                return;
            }
            for (int i = 0; i < width; i++) {
                if (earlier != null && earlier.size() == first + i) {
                    compareRoot(earlier, "log.fault.split");
                }
                if (LogEntry.parse(entries.get(i)).isEmpty()) {
                    fault("log.fault.entry", first + i);
                }
                add(0, hash.leaf(entries.get(i)));
            }
        }
        if (earlier != null && earlier.size() == checkpoint.size()) {
            compareRoot(earlier, "log.fault.split");
        }
    }

    private static List<byte[]> split(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (rest.remaining() >= Short.BYTES) {
            int length = Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                return List.of();
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }

    /** Adds a hash to a level; a tile that is full then is compared, and its own hash goes one level up. */
    private void add(int level, byte[] value) {
        if (open.size() == level) {
            open.add(new ByteArrayOutputStream(TreeHash.TILE_WIDTH * TreeHash.LENGTH));
            full.add(0L);
        }
        ByteArrayOutputStream tile = open.get(level);
        tile.writeBytes(value);
        if (tile.size() == TreeHash.TILE_WIDTH * TreeHash.LENGTH) {
            byte[] hashes = tile.toByteArray();
            compare(level, full.get(level), hashes);
            tile.reset();
            full.set(level, full.get(level) + 1);
            add(level + 1, hash.above(hashes, 0, TreeHash.TILE_WIDTH));
        }
    }

    private void compareLastTiles() {
        for (int level = 0; level < open.size(); level++) {
            if (open.get(level).size() > 0) {
                compare(level, full.get(level), open.get(level).toByteArray());
            }
        }
    }

    private void compare(int level, long number, byte[] expected) {
        if (!Arrays.equals(expected, log.tile(level, number, expected.length / TreeHash.LENGTH))) {
            fault("log.fault.tile", level, number);
        }
    }

    private void compareRoot(Checkpoint claimed, String fault) {
        long size = full.isEmpty()
                ? 0
                : full.getFirst() * TreeHash.TILE_WIDTH + open.getFirst().size() / TreeHash.LENGTH;
        byte[] root = new Tree((level, _, _) -> open.get(level).toByteArray(), size).root();
        if (size != claimed.size() || !Digest.wrap(root).equals(claimed.root())) {
            fault(fault, claimed.size());
        }
    }

    private void fault(String key, Object... values) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(Message.of(key, values));
        }
    }
}
