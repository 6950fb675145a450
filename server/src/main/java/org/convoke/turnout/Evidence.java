package org.convoke.turnout;

import java.net.URI;
import java.time.Instant;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a report rests on, each part absent when it is not told.
 *
 * @param counted the moment that the number is of
 * @param link where it can be read, http or https
 * @param file the digest of a file that somebody keeps: a picture, a tally sheet, a letter
 * @param areaSquareMeters what the crowd filled, more than 0
 */
public record Evidence(
        @Nullable Instant counted,
        @Nullable Measure measure,
        @Nullable URI link,
        @Nullable Digest file,
        @Nullable Role role,
        @Nullable Long areaSquareMeters) {

    /** Nothing is told. */
    public static final Evidence NONE = new Evidence(null, null, null, null, null, null);

    /** @throws IllegalArgumentException when the link is no web address or the area is none */
    public Evidence {
        if (link != null && !isWeb(link)) {
            throw new IllegalArgumentException("not a web address: " + link);
        }
        if (areaSquareMeters != null && areaSquareMeters <= 0) {
            throw new IllegalArgumentException("not an area: " + areaSquareMeters);
        }
    }

    private static boolean isWeb(URI link) {
        return ("https".equals(link.getScheme()) || "http".equals(link.getScheme())) && link.getHost() != null;
    }

    /** What copies of the same story have in common; absent when nothing is told of where it stands. */
    public @Nullable String story() {
        if (link != null) {
            return StoryAddress.of(link);
        }
        return file == null ? null : file.toString();
    }
}
