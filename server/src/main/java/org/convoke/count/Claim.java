package org.convoke.count;

import org.jspecify.annotations.Nullable;

/**
 * What one cell, row or form says of the number of people at one event. A row with columns for several classes gives one claim
 * for each, beside the compiler's own.
 *
 * @param method absent when it is not stated
 */
public record Claim(
        Basis basis, SourceClass source, @Nullable CountMethod method, Figure figure) {

    /** Returns a claim that does not say how the number was found. */
    public static Claim of(Basis basis, SourceClass source, Figure figure) {
        return new Claim(basis, source, null, figure);
    }
}
