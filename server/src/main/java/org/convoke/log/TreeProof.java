package org.convoke.log;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Checks what a log claims of itself, with the hashes that it gives as proof (RFC 9162, section 2.1). */
final class TreeProof {

    private TreeProof() {}

    /** A tree as a checkpoint names it. */
    record Root(long size, byte[] hash) {}

    /** Whether the leaf is the entry of this index (section 2.1.3.2). */
    static boolean includes(byte[] leaf, long index, Root root, List<byte[]> path) {
        if (index < 0 || index >= root.size) {
            return false;
        }
        TreeHash hash = new TreeHash();
        long at = index;
        long last = root.size - 1;
        byte[] current = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                current = hash.node(sibling, current);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                current = hash.node(current, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(current, root.hash);
    }

    /** Whether the newer tree begins as the older one (section 2.1.4.2). Every tree begins as the empty one. */
    static boolean extend(Root older, Root newer, List<byte[]> proof) {
        if (older.size == newer.size) {
            return proof.isEmpty() && Arrays.equals(older.hash, newer.hash);
        }
        if (older.size == 0) {
            return proof.isEmpty();
        }
        if (older.size > newer.size || proof.isEmpty()) {
            return false;
        }
        return extend(older, newer, proof.iterator());
    }

    private static boolean extend(Root older, Root newer, Iterator<byte[]> proof) {
        TreeHash hash = new TreeHash();
        long at = older.size - 1;
        long last = newer.size - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        byte[] first = at == 0 ? older.hash : proof.next();
        byte[] old = first;
        byte[] current = first;
        while (proof.hasNext()) {
            if (last == 0) {
                return false;
            }
            byte[] sibling = proof.next();
            if ((at & 1) == 1 || at == last) {
                old = hash.node(sibling, old);
                current = hash.node(sibling, current);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                current = hash.node(current, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, older.hash) && Arrays.equals(current, newer.hash);
    }
}
