package org.convoke.web;

import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Entity tags (RFC 9110, section 8.8.3) by content, so that they hold across restarts and nodes. Two checksums of unlike
 * polynomials make 64 bits: nobody attacks a cache of public pages with collisions, and both run at memory speed.
 */
public final class EntityTag {

    private EntityTag() {}

    /** Returns the opaque part of the tag, without quotes: sixteen hexadecimal digits. */
    public static String of(byte[] content) {
        return of(content, content.length);
    }

    /** Returns the tag of the first bytes of an array. */
    static String of(byte[] content, int length) {
        CRC32 crc32 = new CRC32();
        crc32.update(content, 0, length);
        CRC32C crc32c = new CRC32C();
        crc32c.update(content, 0, length);
        return of(crc32.getValue(), crc32c.getValue());
    }

    /** Returns the tag of a content of which these are CRC-32 and CRC-32C. */
    public static String of(long crc32, long crc32c) {
        return HexFormat.of().toHexDigits(crc32 << 32 | crc32c);
    }

    /**
     * Whether an If-None-Match field names the tag, or any ({@code *}). Compared weakly, as the field asks for (RFC 9110,
     * section 13.1.2).
     *
     * @param quoted the tag in its quotes
     */
    static boolean isIn(String field, String quoted) {
        if (field.equals("*") || field.equals(quoted)) {
            return true;
        }
        for (String part : field.split(",")) {
            String tag = part.strip();
            if ((tag.startsWith("W/") ? tag.substring(2) : tag).equals(quoted)) {
                return true;
            }
        }
        return false;
    }
}
