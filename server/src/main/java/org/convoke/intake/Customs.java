package org.convoke.intake;

import java.util.Locale;
import java.util.Set;
import org.convoke.intake.when.DateOrder;
import org.jspecify.annotations.Nullable;

/** What is customary where nothing in a file tells. */
final class Customs {

    /** Countries whose people write the month first in numbers (CLDR, short date pattern M/d). */
    private static final Set<String> MONTH_FIRST =
            Set.of("US", "PH", "FM", "PW", "MH", "GU", "AS", "MP", "PR", "VI", "UM", "BZ");

    private Customs() {}

    /** The order of day and month where the file's events are, else in the call's language; the world's when unknown. */
    static DateOrder order(IntakeOptions options) {
        String country = options.defaults().country();
        Locale language = options.call().language();
        @Nullable String where = country != null ? country.toUpperCase(Locale.ROOT) : language.getCountry();
        return MONTH_FIRST.contains(where) ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }
}
