package org.convoke.format.markdown;

/**
 * Something in a text that is not of the subset, and what the document has in its place is as plain as it can be.
 *
 * @param line from 1
 * @param detail the piece that it is about
 */
public record Problem(int line, Kind kind, String detail) {

    /** What is wrong. */
    public enum Kind {
        /** HTML, which is shown as text. */
        HTML,
        /** A picture, of which only its words are kept. */
        PICTURE,
        /** A link to an address that is not http, https, mailto or tel, not whole, or names a user; its words are kept. */
        ADDRESS,
        /** A link to a host whose name passes for another one; its words are kept. */
        LOOKALIKE,
        /** A link whose words are another address than the one it leads to; its words are kept. */
        MISLEADING,
        /** The words of a footnote that has words already; they are left out. */
        NOTE
    }
}
