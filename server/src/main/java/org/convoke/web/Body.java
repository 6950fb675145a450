package org.convoke.web;

import java.util.Arrays;

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
     * Made once for many readers: both forms are kept, so that sending it is all that is left to do.
     *
     * @param plain the content; not copied, and not to be changed
     * @param gzip the same, compressed
     * @param etag changes with the content
     */
    record Shared(byte[] plain, byte[] gzip, String etag) implements Body {

        /** Makes a body fit to be sent again and again. */
        public static Shared of(Fresh fresh) {
            byte[] plain = Arrays.copyOf(fresh.bytes, fresh.length);
            return new Shared(plain, Gzip.small(plain), EntityTag.of(plain));
        }
    }

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
