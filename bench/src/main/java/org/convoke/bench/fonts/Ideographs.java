package org.convoke.bench.fonts;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Set;
import java.util.TreeSet;

/**
 * The characters of East Asia that people write with, by the character sets that their countries made for daily use:
 * GB 2312 (China), the first level of Big5 (Taiwan, Hong Kong), JIS X 0208 (Japan), and every syllable of Korean (code page 949).
 */
final class Ideographs {

    /** Where the radicals begin, and with them everything East Asian. */
    private static final int FIRST = 0x2E80;

    /** The lead byte of the last common character of Big5; rare ones begin at C9. */
    private static final int LAST_COMMON_LEAD = 0xC6;

    private Ideographs() {}

    /** Characters, kana and punctuation, without Hangul. */
    static Set<Integer> common() {
        Set<Integer> all = new TreeSet<>(of("GB2312"));
        all.addAll(of("Shift_JIS"));
        Charset big5 = Charset.forName("Big5");
        for (int each : of("Big5")) {
            if ((Character.toString(each).getBytes(big5)[0] & 0xFF) <= LAST_COMMON_LEAD) {
                all.add(each);
            }
        }
        all.removeIf(Ideographs::isHangul);
        return all;
    }

    /** The syllables and letters of Hangul. */
    static Set<Integer> hangul() {
        Set<Integer> all = new TreeSet<>(of("x-windows-949"));
        all.removeIf(each -> !isHangul(each));
        return all;
    }

    private static boolean isHangul(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL;
    }

    private static Set<Integer> of(String charset) {
        CharsetEncoder encoder = Charset.forName(charset).newEncoder();
        Set<Integer> all = new TreeSet<>();
        for (int each = FIRST; each <= Character.MAX_VALUE; each++) {
            boolean isPrivate = Character.getType(each) == Character.PRIVATE_USE;
            if (!isPrivate && !Character.isSurrogate((char) each) && encoder.canEncode((char) each)) {
                all.add(each);
            }
        }
        return all;
    }
}
