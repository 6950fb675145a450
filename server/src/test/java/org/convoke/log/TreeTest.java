package org.convoke.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.convoke.sign.Digest;
import org.convoke.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree of the store against the definitions of RFC 6962 on a plain list. */
class TreeTest {

    private static final long SEED = 20261122;

    @TempDir
    private Path folder;

    private final TreeHash hash = new TreeHash();

    @Test
    void emptyLog_hasTheHashOfNothing() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                HexFormat.of().formatHex(new Tree((_, _, _) -> new byte[0], 0).root()));
    }

    /** Sizes around the ends of tiles, and the third level, which begins at 65,536 entries. */
    @Test
    void rootsAndProofs_areThoseOfTheDefinition() {
        Random random = new Random(SEED);
        List<byte[]> leaves = new ArrayList<>();
        try (Store store = Store.openOrCreate(folder)) {
            for (int size : new int[] {0, 1, 2, 3, 7, 255, 256, 257, 511, 512, 1000, 65_535, 65_536, 65_537, 66_000}) {
                append(store, leaves, size - leaves.size(), random);
                checkRoots(store, leaves, random);
                checkProofs(store, leaves, random);
            }
        }
    }

    private void append(Store store, List<byte[]> leaves, int count, Random random) {
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] digest = new byte[Digest.LENGTH];
            random.nextBytes(digest);
            LogEntry entry =
                    new LogEntry(EntryType.values()[random.nextInt(EntryType.values().length)], Digest.wrap(digest));
            entries.add(entry);
            leaves.add(hash.leaf(entry.bytes()));
        }
        long first = leaves.size() - (long) count;
        assertEquals(first, store.<Long>write(connection -> LogStore.append(connection, entries)), "seed " + SEED);
    }

    private void checkRoots(Store store, List<byte[]> leaves, Random random) {
        for (int size : sizes(leaves.size(), random)) {
            byte[] root = store.read(connection -> new Tree(TileStore.tiles(connection), size).root());
            assertArrayEquals(root(leaves.subList(0, size)), root, "seed " + SEED + " size " + size);
        }
    }

    private void checkProofs(Store store, List<byte[]> leaves, Random random) {
        int size = leaves.size();
        byte[] root = root(leaves);
        for (int index : size == 0 ? new int[0] : sizes(size - 1, random)) {
            List<byte[]> path = store.read(connection -> new Tree(TileStore.tiles(connection), size).inclusion(index));
            assertTrue(path.size() <= 17);
            assertTrue(
                    TreeProof.includes(leaves.get(index), index, new TreeProof.Root(size, root), path), "seed " + SEED);
            assertFalse(TreeProof.includes(hash.leaf(new byte[1]), index, new TreeProof.Root(size, root), path));
        }
        for (int older : sizes(size, random)) {
            byte[] olderRoot = root(leaves.subList(0, older));
            List<byte[]> proof =
                    store.read(connection -> new Tree(TileStore.tiles(connection), size).consistency(older));
            TreeProof.Root from = new TreeProof.Root(older, olderRoot);
            assertTrue(
                    TreeProof.extend(from, new TreeProof.Root(size, root), proof), "seed " + SEED + " from " + older);
            if (older > 0) {
                byte[] wrong = olderRoot.clone();
                wrong[0] ^= 1;
                assertFalse(TreeProof.extend(new TreeProof.Root(older, wrong), new TreeProof.Root(size, root), proof));
            }
        }
    }

    private static int[] sizes(int most, Random random) {
        return Arrays.stream(new int[] {
                    0, 1, most - 1, most, most / 2, most & ~255, random.nextInt(most + 1), random.nextInt(most + 1)
                })
                .filter(size -> size >= 0 && size <= most)
                .distinct()
                .toArray();
    }

    /** Section 2.1, word for word. */
    private byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return hash.empty();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int middle = Integer.highestOneBit(leaves.size() - 1);
        return hash.node(root(leaves.subList(0, middle)), root(leaves.subList(middle, leaves.size())));
    }

    @Test
    void rolledBackTransaction_hasNoEntry() {
        LogEntry entry = new LogEntry(EntryType.CALL_VERSION, Digest.of(new byte[0]));
        try (Store store = Store.openOrCreate(folder)) {
            store.write(connection -> LogStore.append(connection, entry));

            assertThrows(
                    IllegalArgumentException.class,
                    () -> store.write(connection -> {
                        LogStore.append(connection, entry, entry);
                        throw new IllegalArgumentException("changed its mind");
                    }));

            assertEquals(1L, store.<Long>read(LogStore::readSize));
        }
    }
}
