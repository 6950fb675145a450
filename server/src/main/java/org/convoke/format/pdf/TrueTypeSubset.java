package org.convoke.format.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of a font file that a document uses, as PDF embeds it: outlines and measures of some glyphs, numbered anew (ISO
 * 32000, section 9.9). What shapes text is left out, for the document's text is shaped.
 *
 * @param file the TrueType file
 * @param numbers the new number of each glyph, by its old
 */
record TrueTypeSubset(byte[] file, Map<Integer, Integer> numbers) {

    private static final int VERSION = 0x00010000;
    private static final int CHECKSUM = 0xB1B0AFBA;
    private static final int METRIC_BYTES = 4;

    /** Programs that fit outlines to pixels; kept as they are where the font has them. */
    private static final List<String> HINTING = List.of("cvt ", "fpgm", "prep");

    /** The part of a font with these glyphs. */
    static TrueTypeSubset of(TrueTypeFile font, Collection<Integer> glyphs) {
        List<Integer> all = new ArrayList<>(font.closure(glyphs));
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int glyph : all) {
            numbers.put(glyph, numbers.size());
        }
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        ByteBuffer offsets = ByteBuffer.allocate((all.size() + 1) * 4);
        ByteBuffer metrics = ByteBuffer.allocate(all.size() * METRIC_BYTES);
        for (int glyph : all) {
            offsets.putInt(outlines.size());
            outlines.writeBytes(outline(font, glyph, numbers));
            metrics.putShort((short) font.advance(glyph)).putShort((short) font.leftSideBearing(glyph));
        }
        offsets.putInt(outlines.size());
        Map<String, byte[]> tables = new TreeMap<>();
        tables.put(
                "head", copy(font, "head").putShort(50, (short) 1).putInt(8, 0).array());
        tables.put("hhea", copy(font, "hhea").putShort(34, (short) all.size()).array());
        tables.put("maxp", copy(font, "maxp").putShort(4, (short) all.size()).array());
        tables.put("hmtx", metrics.array());
        tables.put("loca", offsets.array());
        tables.put("glyf", outlines.toByteArray());
        HINTING.stream()
                .filter(font::hasTable)
                .forEach(tag -> tables.put(tag, copy(font, tag).array()));
        return new TrueTypeSubset(assemble(tables), Map.copyOf(numbers));
    }

    /** A glyph's outline with its parts' new numbers, filled up to four bytes. */
    private static byte[] outline(TrueTypeFile font, int glyph, Map<Integer, Integer> numbers) {
        ByteBuffer outline = copy(font.outline(glyph));
        TrueTypeFile.forEachPart(outline, (bytes, at) -> {
            int number = numbers.getOrDefault(bytes.getShort(at) & 0xFFFF, 0);
            bytes.putShort(at, (short) number);
        });
        return outline.array();
    }

    private static ByteBuffer copy(TrueTypeFile font, String tag) {
        return copy(font.table(tag));
    }

    private static ByteBuffer copy(ByteBuffer bytes) {
        int padded = (bytes.remaining() + 3) / 4 * 4;
        ByteBuffer copy = ByteBuffer.allocate(padded);
        copy.put(0, bytes, 0, bytes.remaining());
        return copy;
    }

    /** Puts the tables behind their directory (OpenType specification, "Font file"). */
    private static byte[] assemble(Map<String, byte[]> tables) {
        int count = tables.size();
        int largestPower = Integer.highestOneBit(count);
        int start = 12 + count * 16;
        int size = start
                + tables.values().stream()
                        .mapToInt(table -> padded(table.length))
                        .sum();
        ByteBuffer file = ByteBuffer.allocate(size);
        file.putInt(VERSION)
                .putShort((short) count)
                .putShort((short) (largestPower * 16))
                .putShort((short) Integer.numberOfTrailingZeros(largestPower))
                .putShort((short) ((count - largestPower) * 16));
        int at = start;
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] content = table.getValue();
            head = table.getKey().equals("head") ? at : head;
            file.put(at, content);
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII))
                    .putInt(sum(file, at, padded(content.length)))
                    .putInt(at)
                    .putInt(content.length);
            at += padded(content.length);
        }
        file.putInt(head + 8, CHECKSUM - sum(file, 0, size));
        return file.array();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static int sum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i += 4) {
            sum += file.getInt(i);
        }
        return sum;
    }
}
