package org.convoke.nearest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatLonTest {

    @ParameterizedTest
    @CsvSource({
        "NaN, 0",
        "0, NaN",
        "Infinity, 0",
        "0, -Infinity",
        "90.0000000001, 0",
        "-90.0000000001, 0",
        "0, 180.0000000001",
        "0, -180.0000000001",
    })
    void constructor_notAPosition_refused(double lat, double lon) {
        assertFalse(LatLon.isValid(lat, lon));
        assertThrows(IllegalArgumentException.class, () -> LatLon.of(lat, lon));
    }

    @ParameterizedTest
    @CsvSource({"90, 180", "-90, -180", "0, 0", "89.99999999, 179.99999999"})
    void constructor_edges_accepted(double lat, double lon) {
        assertTrue(LatLon.isValid(lat, lon));
        assertTrue(LatLon.isValid(
                LatLon.of(lat, lon).latitude(), LatLon.of(lat, lon).longitude()));
    }

    @ParameterizedTest
    @CsvSource({
        "51.34005678, 12.36871234, 51.3400568, 12.3687123",
        "-33.86785, 151.20732, -33.86785, 151.20732",
        "0.00000004, -0.00000004, 0, 0",
        "-0.0, -0.0, 0, 0",
    })
    void constructor_moreDecimals_roundedToSeven(double lat, double lon, double roundedLat, double roundedLon) {
        assertEquals(LatLon.of(roundedLat, roundedLon), LatLon.of(lat, lon));
        assertEquals(
                roundedLat + "," + roundedLon,
                LatLon.of(lat, lon).latitude() + "," + LatLon.of(lat, lon).longitude());
    }

    @Test
    void constructor_appliedTwice_changesNothing() {
        LatLon once = LatLon.of(48.137154321, 11.576124321);

        assertEquals(once, LatLon.of(once.latitude(), once.longitude()));
        assertEquals(481_371_543, once.latSteps());
        assertEquals(115_761_243, once.lonSteps());
    }
}
