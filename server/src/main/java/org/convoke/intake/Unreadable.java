package org.convoke.intake;

import java.io.EOFException;
import java.io.IOException;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.format.xlsx.UnsafeWorkbook;

/** Warnings about files that cannot be read, or not to their end. */
final class Unreadable {

    private Unreadable() {}

    static Warning warning(IOException why) {
        if (why instanceof InputLimit || why instanceof UnsafeWorkbook) {
            return Warning.of(0, null, WarningCode.TOO_LARGE, String.valueOf(why.getMessage()));
        }
        String reason = why instanceof EOFException ? "it ends too early" : String.valueOf(why.getMessage());
        return Warning.of(0, null, WarningCode.UNREADABLE_FILE, reason);
    }
}
