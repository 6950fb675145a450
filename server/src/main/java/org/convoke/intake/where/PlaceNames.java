package org.convoke.intake.where;

import org.jspecify.annotations.Nullable;

/** What a source calls the parts of a place, to name fields by in warnings. */
public record PlaceNames(
        @Nullable String place,
        @Nullable String country,
        @Nullable String coordinates) {}
