package org.convoke.log;

import org.convoke.i18n.UserError;
import org.convoke.sign.NoteKey;
import org.convoke.sign.SignedNote;

/** The log of a folder, read without the web. */
public record StoredLog(Log log) implements LogView {

    @Override
    public SignedNote checkpoint() {
        return log.checkpoint();
    }

    @Override
    public NoteKey key() {
        return log.key();
    }

    @Override
    public byte[] entries(long number, int width) {
        return log.entries(number, width).orElseThrow(() -> UserError.notFound("log.error.no-tile"));
    }

    @Override
    public byte[] tile(int level, long number, int width) {
        return log.tile(level, number, width).orElseThrow(() -> UserError.notFound("log.error.no-tile"));
    }
}
