package org.convoke.intake.where;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the places of a file beside its records.
 *
 * @param town the town of records that name none; whole places are then venues or addresses in it
 * @param country ISO 3166-1 alpha-2, of records that name none
 * @param likelyCountry ISO 3166-1 alpha-2, where nearly all of the file's records are that name a country; it settles
 *     doubts and is not put into addresses
 */
public record PlaceSettings(
        @Nullable String town,
        @Nullable String country,
        @Nullable String likelyCountry) {

    /** Nothing is known. */
    public static final PlaceSettings NONE = new PlaceSettings(null, null, null);
}
