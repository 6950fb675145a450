package org.convoke.nearest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestQueryTest {

    private static final NearestQuery QUERY = NearestQuery.at(LatLon.of(51.34, 12.37), LocalDate.of(2026, 1, 25));

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, -Double.MIN_VALUE, Double.NEGATIVE_INFINITY})
    void withinMeters_notARadius_refused(double meters) {
        assertThrows(IllegalArgumentException.class, () -> QUERY.withinMeters(meters));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1e-300, 5_000, 1e9, Double.POSITIVE_INFINITY})
    void withinMeters_anyRadius_accepted(double meters) {
        assertEquals(meters, QUERY.withinMeters(meters).withinMeters());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void withLimit_belowOne_refused(int limit) {
        assertThrows(IllegalArgumentException.class, () -> QUERY.withLimit(limit));
    }

    @Test
    void withLastDay_beforeTheFirst_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> QUERY.withLastDay(QUERY.firstDay().minusDays(1)));
    }
}
