package org.convoke.nearest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestEntryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 25);
    private static final LatLon PLACE = LatLon.of(51.34, 12.37);

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "ä", "0123456789abcd", "a-b", "`", "{", "/", ":"})
    void constructor_notAnId_refused(String id) {
        assertThrows(IllegalArgumentException.class, () -> NearestEntry.of(id, 0, DAY, PLACE));
    }

    @Test
    void constructor_outOfRange_refused() {
        NearestEntry entry = NearestEntry.of("0123456789abc", 0, DAY, PLACE);

        assertThrows(IllegalArgumentException.class, () -> NearestEntry.of("a", -1, DAY, PLACE));
        assertThrows(IllegalArgumentException.class, () -> entry.withLastDay(DAY.minusDays(1)));
        assertThrows(IllegalArgumentException.class, () -> NearestEntry.of("a", 0, LocalDate.MIN, PLACE));
        assertThrows(IllegalArgumentException.class, () -> entry.withLastDay(LocalDate.MAX));
        assertEquals(DAY.plusDays(3), entry.withLastDay(DAY.plusDays(3)).lastDay());
    }

    @Test
    void replaced_twoIds_refused() {
        NearestEntry one = NearestEntry.of("a", 0, DAY, PLACE);
        NearestEntry other = NearestEntry.of("b", 0, DAY, PLACE);

        assertThrows(IllegalArgumentException.class, () -> new NearestChange.Replaced(one, other));
    }
}
