package org.convoke.web;

/** What follows the head of an answer. */
public sealed interface Body {

    /**
     * Made for this answer; compressed on the way when that pays.
     *
     * @param bytes begin with the content; not copied, and not to be changed
     * @param length how many of them are the content
     */
    record Fresh(byte[] bytes, int length) implements Body {}

    /**
     * Made once and kept compressed; whoever cannot read gzip gets it unpacked on the way.
     *
     * @param gzip the content, compressed; not copied
     * @param plainBytes its size when it is not
     * @param etag changes with the content
     */
    record Kept(byte[] gzip, long plainBytes, String etag) implements Body {

        /** Keeps a content that is at hand whole. */
        public static Kept of(byte[] plain) {
            return new Kept(Gzip.small(plain), plain.length, EntityTag.of(plain));
        }
    }
}
