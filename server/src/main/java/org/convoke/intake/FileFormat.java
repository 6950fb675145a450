package org.convoke.intake;

import java.nio.charset.StandardCharsets;
import org.convoke.format.TextEncoding;

/** What a file is, told by its first bytes. */
enum FileFormat {
    CALENDAR,
    SEPARATED_VALUES,
    WORKBOOK,
    UNKNOWN;

    /** A text may have stray control characters; bytes that are not text have a third of them. */
    private static final int MOST_CONTROL_SHARE = 20;

    /** @param head the first bytes, unpacked */
    static FileFormat of(byte[] head) {
        if (startsWith(head, "PK\u0003\u0004")) {
            return WORKBOOK;
        }
        if (head.length == 0 || isOtherBinary(head)) {
            return UNKNOWN;
        }
        TextEncoding encoding = TextEncoding.of(head);
        String text = new String(head, encoding.bomBytes(), head.length - encoding.bomBytes(), charset(encoding));
        if (isCalendar(text)) {
            return CALENDAR;
        }
        long controls = text.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0xFFFD)
                .count();
        return controls * MOST_CONTROL_SHARE > text.length() ? UNKNOWN : SEPARATED_VALUES;
    }

    /** UTF-8 tolerates other bytes; here they only must not look like controls. */
    private static java.nio.charset.Charset charset(TextEncoding encoding) {
        return encoding.charset().equals(StandardCharsets.UTF_8) ? StandardCharsets.ISO_8859_1 : encoding.charset();
    }

    private static boolean isCalendar(String text) {
        String beginning = text.substring(0, Math.min(text.length(), 4_096));
        return beginning.lines().limit(40).anyMatch(line -> line.strip().equalsIgnoreCase("BEGIN:VCALENDAR"));
    }

    /** Documents, pictures and the older workbooks (OLE2), which begin with marks of their own. */
    private static boolean isOtherBinary(byte[] head) {
        return startsWith(head, "%PDF-")
                || startsWith(head, "\u00d0\u00cf\u0011\u00e0")
                || startsWith(head, "\u0089PNG")
                || startsWith(head, "\u00ff\u00d8\u00ff")
                || startsWith(head, "SQLite format 3")
                || startsWith(head, "7z\u00bc\u00af")
                || startsWith(head, "BZh")
                || startsWith(head, "\u001f\u008b");
    }

    private static boolean startsWith(byte[] head, String mark) {
        if (head.length < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((head[i] & 0xFF) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
