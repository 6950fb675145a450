package org.convoke.place;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes a {@link NameIndex}: keys in order, each with the numbers of what bears it. Not thread-safe.
 *
 * <p>The notation, all numbers as {@link ByteWriter} writes them: the count of keys, the byte length of each block of
 * {@value NameIndex#BLOCK} keys (count, then lengths), then the blocks. An entry is the count of characters shared with
 * the entry before (none at a block's beginning), the count and code units of the rest, the count of postings, and the
 * postings in rising order as differences.
 */
public final class NameIndexWriter {

    private final SortedMap<String, TreeSet<Integer>> postingsOfKey = new TreeMap<>();

    /** Makes an index without keys. */
    public NameIndexWriter() {}

    /** Notes that {@code number} bears the key; a key that is empty or too long to be typed is passed over. */
    public void add(String key, int number) {
        if (!key.isEmpty() && key.length() <= NameIndex.MAX_KEY_CHARS) {
            postingsOfKey.computeIfAbsent(key, k -> new TreeSet<>()).add(number);
        }
    }

    /** Returns the finished bytes. */
    public byte[] toBytes() {
        ByteWriter blocks = new ByteWriter();
        ByteWriter lengths = new ByteWriter();
        int blockStart = 0;
        int blockCount = 0;
        int n = 0;
        String previous = "";
        for (Map.Entry<String, TreeSet<Integer>> entry : postingsOfKey.entrySet()) {
            if (n % NameIndex.BLOCK == 0 && n > 0) {
                lengths.varint(blocks.size() - blockStart);
                blockStart = blocks.size();
                blockCount++;
            }
            writeEntry(blocks, n % NameIndex.BLOCK == 0 ? "" : previous, entry.getKey(), entry.getValue());
            previous = entry.getKey();
            n++;
        }
        if (n > 0) {
            lengths.varint(blocks.size() - blockStart);
            blockCount++;
        }
        ByteWriter out = new ByteWriter();
        out.varint(n);
        out.varint(blockCount);
        out.bytes(lengths.toBytes());
        out.bytes(blocks.toBytes());
        return out.toBytes();
    }

    private static void writeEntry(ByteWriter out, String previous, String key, TreeSet<Integer> postings) {
        int shared = sharedLength(previous, key);
        out.varint(shared);
        out.varint(key.length() - shared);
        for (int i = shared; i < key.length(); i++) {
            out.varint(key.charAt(i));
        }
        out.varint(postings.size());
        int before = 0;
        for (int posting : postings) {
            out.varint(posting - before);
            before = posting;
        }
    }

    private static int sharedLength(String a, String b) {
        int end = Math.min(a.length(), b.length());
        int i = 0;
        while (i < end && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
