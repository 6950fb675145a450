package org.convoke.format.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;

/**
 * A font file with outlines in the manner of TrueType (OpenType specification, "glyf" table). Numbers of glyphs are the
 * file's.
 */
final class TrueTypeFile {

    private static final int DIRECTORY_ENTRY_BYTES = 16;
    private static final int HEADER_BYTES = 12;

    // Flags of the parts of a composed glyph.
    private static final int ARGUMENTS_ARE_WORDS = 0x1;
    private static final int HAS_SCALE = 0x8;
    private static final int MORE_PARTS = 0x20;
    private static final int HAS_TWO_SCALES = 0x40;
    private static final int HAS_MATRIX = 0x80;

    private final Map<String, ByteBuffer> tables = new HashMap<>();

    TrueTypeFile(byte[] file) {
        ByteBuffer all = ByteBuffer.wrap(file);
        int count = all.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = HEADER_BYTES + i * DIRECTORY_ENTRY_BYTES;
            String tag = new String(file, entry, 4, StandardCharsets.US_ASCII);
            tables.put(tag, all.slice(all.getInt(entry + 8), all.getInt(entry + 12)));
        }
    }

    /** The table with this name, big end first. */
    ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new NoSuchElementException("the font has no table " + tag);
        }
        return table;
    }

    boolean hasTable(String tag) {
        return tables.containsKey(tag);
    }

    int unitsPerEm() {
        return table("head").getShort(18);
    }

    /** From where the glyph begins to where the next one does, in the font's units. */
    int advance(int glyph) {
        int metrics = table("hhea").getShort(34);
        return table("hmtx").getShort(Math.min(glyph, metrics - 1) * 4) & 0xFFFF;
    }

    /** How far the glyph's outline is from where it begins. */
    int leftSideBearing(int glyph) {
        int metrics = table("hhea").getShort(34);
        return glyph < metrics
                ? table("hmtx").getShort(glyph * 4 + 2)
                : table("hmtx").getShort(metrics * 4 + (glyph - metrics) * 2);
    }

    /** The outline of a glyph; empty when it has none. */
    ByteBuffer outline(int glyph) {
        int from = offset(glyph);
        return table("glyf").slice(from, offset(glyph + 1) - from);
    }

    private int offset(int glyph) {
        boolean isLong = table("head").getShort(50) != 0;
        ByteBuffer loca = table("loca");
        return isLong ? loca.getInt(glyph * 4) : (loca.getShort(glyph * 2) & 0xFFFF) * 2;
    }

    /** The glyphs with those that they are composed of and the first, which stands for what is missing; ascending. */
    TreeSet<Integer> closure(Collection<Integer> glyphs) {
        TreeSet<Integer> all = new TreeSet<>(glyphs);
        all.add(0);
        Deque<Integer> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            forEachPart(outline(open.pop()), (outline, at) -> {
                int part = outline.getShort(at) & 0xFFFF;
                if (all.add(part)) {
                    open.push(part);
                }
            });
        }
        return all;
    }

    /** Where the number of a part stands in an outline. */
    @FunctionalInterface
    interface PartVisitor {
        void visit(ByteBuffer outline, int at);
    }

    /** Visits the parts of a composed glyph; does nothing for any other. */
    static void forEachPart(ByteBuffer outline, PartVisitor visitor) {
        if (outline.remaining() == 0 || outline.getShort(0) >= 0) {
            return;
        }
        int at = 10;
        int flags;
        do {
            flags = outline.getShort(at);
            visitor.visit(outline, at + 2);
            at += 4 + ((flags & ARGUMENTS_ARE_WORDS) == 0 ? 2 : 4);
            at += (flags & HAS_SCALE) == 0 ? 0 : 2;
            at += (flags & HAS_TWO_SCALES) == 0 ? 0 : 4;
            at += (flags & HAS_MATRIX) == 0 ? 0 : 8;
        } while ((flags & MORE_PARTS) != 0);
    }
}
