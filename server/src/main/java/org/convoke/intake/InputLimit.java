package org.convoke.intake;

import java.io.IOException;

/** A file that is larger than is read, unpacked or as it is. */
final class InputLimit extends IOException {

    private static final long serialVersionUID = 1;

    /** Ten million rows of 400 bytes; a larger file is a mistake or an attack. */
    static final long MOST_BYTES = 4L << 30;

    /** A file may grow this much without question: a small table of repeated words packs a thousandfold. */
    static final long UNQUESTIONED_BYTES = 64L << 20;

    /** Tables pack to a fifth, repetitive ones to a fiftieth; gzip's most is 1032. */
    static final long MOST_RATIO = 200;

    InputLimit(String what) {
        super(what);
    }

    /** Refuses what unpacks to more than a table would. */
    static void check(long unpackedBytes, long packedBytes) throws InputLimit {
        if (unpackedBytes > MOST_BYTES) {
            throw new InputLimit("more than " + MOST_BYTES + " bytes");
        }
        if (unpackedBytes > UNQUESTIONED_BYTES && unpackedBytes / Math.max(1, packedBytes) > MOST_RATIO) {
            throw new InputLimit("unpacks to more than " + MOST_RATIO + " times its size");
        }
    }
}
