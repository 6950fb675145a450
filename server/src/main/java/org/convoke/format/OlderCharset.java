package org.convoke.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Map;

/** Finds the single-byte encoding of a text that is not UTF-8, by the frequencies of its letters. */
public final class OlderCharset {

    /** What Western programs write, and what Latin-1 is read as: the quotes and dashes of the one are controls of the other. */
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Below, the detector says little more than that it is text. */
    private static final int LEAST_CONFIDENCE = 25;

    /** The detector's single-byte encodings, each as the superset that Windows writes. */
    private static final Map<String, String> SUPERSETS = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-2", "windows-1250",
            "ISO-8859-5", "ISO-8859-5",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-9", "windows-1254",
            "windows-1250", "windows-1250",
            "windows-1251", "windows-1251",
            "windows-1253", "windows-1253",
            "windows-1254", "windows-1254",
            "KOI8-R", "KOI8-R");

    private OlderCharset() {}

    /** Returns the likeliest encoding; Windows-1252 for a text that is mixed, since the little that is odd tells nothing. */
    public static Charset of(byte[] head, Undecoded undecoded) {
        if (undecoded.bytes() == 0 || undecoded.isMixed()) {
            return WINDOWS_1252;
        }
        for (CharsetMatch match : new CharsetDetector().setText(head).detectAll()) {
            String superset = SUPERSETS.get(match.getName());
            if (superset != null && match.getConfidence() >= LEAST_CONFIDENCE && Charset.isSupported(superset)) {
                return Charset.forName(superset);
            }
        }
        return WINDOWS_1252;
    }
}
