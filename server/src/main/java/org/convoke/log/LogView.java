package org.convoke.log;

import org.convoke.sign.NoteKey;
import org.convoke.sign.SignedNote;

/** A log as anybody can read it: what {@link LogCheck} checks. */
public interface LogView {

    SignedNote checkpoint();

    /** The key that the log says is its own. */
    NoteKey key();

    /** The first entries of a bundle, each after its length in two bytes. */
    byte[] entries(long number, int width);

    /** The first hashes of a tile. */
    byte[] tile(int level, long number, int width);
}
