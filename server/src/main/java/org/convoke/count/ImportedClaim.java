package org.convoke.count;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A claim of a record that is imported, and what stands beside it in its row.
 *
 * @param counted the moment that the number is of; absent when it is not told
 * @param link where it can be read; absent when it is not told
 * @param areaSquareMeters what the crowd filled, more than 0; absent when it is not told
 * @param isBasisAssumed whether nothing but the day tells that it was counted, so that it may be what was announced
 */
public record ImportedClaim(
        Claim claim,
        @Nullable Instant counted,
        @Nullable URI link,
        @Nullable Long areaSquareMeters,
        boolean isBasisAssumed) {

    /** A claim that stands alone. */
    public static ImportedClaim of(Claim claim) {
        return new ImportedClaim(claim, null, null, null, false);
    }
}
