package org.convoke.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Merkle tree over the first entries of a log (RFC 6962, section 2.1). A question reads each tile it needs once: at most
 * two a level, so a proof in a log of ten million entries costs six. Not safe for use by many threads.
 */
final class Tree {

    private static final int LEVEL_HEIGHT = 8;

    private final Tiles tiles;
    private final long size;
    private final TreeHash hash = new TreeHash();
    private final Map<Position, byte[]> kept = new HashMap<>();

    /** @param size how many entries count, not more than there are */
    Tree(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    private record Position(int level, long tile) {}

    byte[] root() {
        return size == 0 ? hash.empty() : hash(0, size);
    }

    /** The hashes that lead from an entry to the root, its sibling first (section 2.1.1). */
    List<byte[]> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("entry " + index + " of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        addPath(index, 0, size, path);
        return path;
    }

    private void addPath(long index, long from, long until, List<byte[]> path) {
        if (until - from == 1) {
            return;
        }
        long middle = middle(from, until);
        if (index < middle) {
            addPath(index, from, middle, path);
            path.add(hash(middle, until));
        } else {
            addPath(index, middle, until, path);
            path.add(hash(from, middle));
        }
    }

    /** The hashes that show that the tree began as the tree of an older size (section 2.1.2); none for sizes 0 and its own. */
    List<byte[]> consistency(long older) {
        if (older < 0 || older > size) {
            throw new IllegalArgumentException("from " + older + " to " + size);
        }
        List<byte[]> proof = new ArrayList<>();
        if (older > 0 && older < size) {
            addConsistency(older, 0, size, proof);
        }
        return proof;
    }

    private void addConsistency(long older, long from, long until, List<byte[]> proof) {
        if (older == until) {
            // The tree of the older size itself is known to whoever asks.
            if (from > 0) {
                proof.add(hash(from, until));
            }
            return;
        }
        long middle = middle(from, until);
        if (older <= middle) {
            addConsistency(older, from, middle, proof);
            proof.add(hash(middle, until));
        } else {
            addConsistency(older, middle, until, proof);
            proof.add(hash(from, middle));
        }
    }

    /** Where the tree parts: after the largest power of two below the number of leaves. */
    private static long middle(long from, long until) {
        return from + Long.highestOneBit(until - from - 1);
    }

    private byte[] hash(long from, long until) {
        long count = until - from;
        if (Long.bitCount(count) == 1) {
            return full(Long.numberOfTrailingZeros(count), from);
        }
        long middle = middle(from, until);
        return hash.node(hash(from, middle), hash(middle, until));
    }

    /** The hash of a full subtree: 2 to the height leaves from this one on. */
    private byte[] full(int height, long from) {
        int level = height / LEVEL_HEIGHT;
        int count = 1 << height % LEVEL_HEIGHT;
        long first = from >> LEVEL_HEIGHT * level;
        byte[] tile = kept.computeIfAbsent(new Position(level, first / TreeHash.TILE_WIDTH), this::read);
        return hash.above(tile, (int) (first % TreeHash.TILE_WIDTH), count);
    }

    private byte[] read(Position position) {
        long first = position.tile * TreeHash.TILE_WIDTH;
        long known = size >> LEVEL_HEIGHT * position.level;
        return tiles.read(position.level, first, (int) Math.min(TreeHash.TILE_WIDTH, known - first));
    }
}
