package org.convoke.format.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.convoke.draw.Typeface;
import org.jspecify.annotations.Nullable;

/** A font as a document uses it: which of its glyphs, and the characters that they are of. For one document. */
final class PdfFont {

    private static final int THOUSANDTHS = 1000;

    /** Programs take so many entries in one list (Adobe Technical Note 5411). */
    private static final int MAX_ENTRIES = 100;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Typeface typeface;
    private final TrueTypeFile file;

    /** The characters of each glyph in use; empty when several have it, or none alone. */
    private final Map<Integer, String> used = new TreeMap<>();

    PdfFont(Typeface typeface) {
        this.typeface = typeface;
        this.file = new TrueTypeFile(typeface.file());
    }

    /**
     * Notes that a glyph is used for these characters, and says whether it means these wherever it stands.
     *
     * @param characters absent when the glyph is one of several that mean something together
     */
    boolean use(int glyph, @Nullable String characters) {
        if (characters == null) {
            used.putIfAbsent(glyph, "");
            return false;
        }
        String before = used.putIfAbsent(glyph, characters);
        if (before != null && before.isEmpty()) {
            used.put(glyph, characters);
            return true;
        }
        return before == null || before.equals(characters);
    }

    /** From where the glyph begins to where the next one does, in thousandths of the size. */
    double advance(int glyph) {
        return file.advance(glyph) * (double) THOUSANDTHS / file.unitsPerEm();
    }

    /** The code of a glyph in the document: its number in the whole font, which {@link #writeTo} maps to the part's. */
    static String code(int glyph) {
        return HEX.toHexDigits((short) glyph);
    }

    /** Writes the font and gives back the number of its object. */
    int writeTo(PdfObjects objects) {
        TrueTypeSubset subset = TrueTypeSubset.of(file, used.keySet());
        String name = tag() + "+" + typeface.name();
        int program = objects.addStream("/Length1 " + subset.file().length, subset.file());
        int descriptor = objects.add(descriptor(name, program));
        int map = objects.addStream("", numbers(subset));
        int descendant = objects.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " + descriptor
                + " 0 R/DW 0/W[" + widths() + "]/CIDToGIDMap " + map + " 0 R>>");
        int meaning = objects.addStream("", meaning().getBytes(StandardCharsets.US_ASCII));
        return objects.add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                + descendant + " 0 R]/ToUnicode " + meaning + " 0 R>>");
    }

    /** Six letters that tell this part of the font from others (ISO 32000, section 9.9.2). */
    private String tag() {
        CRC32 crc = new CRC32();
        crc.update(used.keySet().toString().getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + rest % 26));
            rest /= 26;
        }
        return tag.toString();
    }

    private String descriptor(String name, int program) {
        return "<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[" + measure("head", 36) + " "
                + measure("head", 38) + " " + measure("head", 40) + " " + measure("head", 42)
                + "]/ItalicAngle 0/Ascent "
                + measure("hhea", 4) + "/Descent " + measure("hhea", 6) + "/CapHeight " + measure("hhea", 4)
                + "/StemV 80/FontFile2 " + program + " 0 R>>";
    }

    private long measure(String table, int at) {
        return Math.round(file.table(table).getShort(at) * (double) THOUSANDTHS / file.unitsPerEm());
    }

    private String widths() {
        StringBuilder widths = new StringBuilder();
        for (int glyph : used.keySet()) {
            widths.append(glyph)
                    .append('[')
                    .append(PdfNumber.of(advance(glyph)))
                    .append(']');
        }
        return widths.toString();
    }

    /** The number in the part for each in the whole font, two bytes each. */
    private byte[] numbers(TrueTypeSubset subset) {
        int last = used.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        byte[] numbers = new byte[(last + 1) * 2];
        for (int glyph : used.keySet()) {
            int number = subset.numbers().getOrDefault(glyph, 0);
            numbers[glyph * 2] = (byte) (number >> 8);
            numbers[glyph * 2 + 1] = (byte) number;
        }
        return numbers;
    }

    /** What the glyphs mean in characters (ISO 32000, section 9.10.3). */
    private String meaning() {
        StringBuilder map = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                + "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
                + "1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        var entries = used.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> "<" + code(each.getKey()) + "><" + PdfText.hex(each.getValue()) + ">")
                .toList();
        for (int from = 0; from < entries.size(); from += MAX_ENTRIES) {
            var some = entries.subList(from, Math.min(from + MAX_ENTRIES, entries.size()));
            map.append(String.format(Locale.ROOT, "%d beginbfchar%n", some.size()));
            map.append(String.join("\n", some)).append("\nendbfchar\n");
        }
        return map.append("endcmap CMapName currentdict/CMap defineresource pop end end")
                .toString();
    }
}
