package org.convoke.call;

/**
 * Something that whoever issues a text may have overlooked. Nothing is wrong with the text; it can be issued as it is.
 *
 * @param code a stable name in upper case
 * @param detail what it is about: a link, a language, a number; may be empty
 */
public record DraftNote(Code code, String detail) {

    /** What was noticed. */
    public enum Code {
        /** It does not begin with a heading of the first level. */
        NO_TITLE,
        /** Below the title stands no line of place and date. */
        NO_DATELINE,
        /** Nobody is named who issues it. */
        NO_ISSUER,
        /** A quotation does not name who said it; the detail is how it begins. */
        NO_SPEAKER,
        /** A link is not encrypted; the detail is its address. */
        INSECURE_LINK,
        /** The moment before which it is not to be public has passed. */
        EMBARGO_PASSED,
        /** It has the words of a text that was issued; the detail is its version. */
        SAME_TEXT,
        /** It has more or fewer headings, quotations, lists or notes than the text it translates; the detail says which. */
        OTHER_SHAPE
    }
}
