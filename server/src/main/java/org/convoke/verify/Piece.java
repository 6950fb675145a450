package org.convoke.verify;

/**
 * A run of words in a comparison of two texts.
 *
 * @param text as it stands in its text, without markup, with the blanks that follow it
 */
public record Piece(Op op, String text) {

    /** Which of the two texts has it. */
    public enum Op {
        /** Both. */
        EQUAL,
        /** The second only. */
        INSERT,
        /** The first only. */
        DELETE
    }
}
