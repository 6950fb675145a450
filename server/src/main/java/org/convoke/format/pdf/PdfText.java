package org.convoke.format.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Text strings as PDF writes them (ISO 32000, section 7.9.2.2): UTF-16 with its mark, in hexadecimal digits. */
final class PdfText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PdfText() {}

    static String of(String text) {
        return "<FEFF" + hex(text) + ">";
    }

    /** The digits alone, without the mark. */
    static String hex(String text) {
        return HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
