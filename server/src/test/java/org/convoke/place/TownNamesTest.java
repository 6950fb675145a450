package org.convoke.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import org.convoke.nearest.LatLon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownNamesTest {

    private static final Gazetteer GAZETTEER = Gazetteer.shared().join();
    private static final TownNames NAMES = GAZETTEER.townNames();

    @ParameterizedTest
    @CsvSource({
        "Wien, AT, 48.2, 16.4, en, Vienna",
        "Wien, AT, 48.2, 16.4, fa, وین",
        "Wien, , 48.2, 16.4, ar, فيينا",
        "VIENNE, AT, 48.1, 16.3, de, Wien",
        "تهران, IR, 35.7, 51.4, en, Tehran",
        "تهران, IR, 35.7, 51.4, de, Teheran",
        "Erbil, IQ, 36.2, 44.0, ckb, هەولێر",
        "Paris, FR, 48.8, 2.3, de, ",
        "پاریس, FR, 48.8, 2.3, de, Paris",
        "Suva, FJ, -18.1, 178.4, ar, سوفا"
    })
    void find_townOfThatNameNearby(
            String written, String country, double latitude, double longitude, String language, String name) {
        assertEquals(Optional.ofNullable(name), NAMES.find(written, country, LatLon.of(latitude, longitude), language));
    }

    @Test
    void corrections_areFoundByTheirNames() {
        assertInstanceOf(PlaceAnswer.Found.class, GAZETTEER.search().find("شنگال", PlaceContext.NONE));
        assertEquals(
                "بەغدا", GAZETTEER.nameIn(GAZETTEER.find(new PlaceId("g98182")).orElseThrow(), "ckb"));
    }

    @Test
    void find_nothingToSay() {
        LatLon vienna = LatLon.of(48.2, 16.4);

        assertEquals(Optional.empty(), NAMES.find("Wien", "AT", vienna, "de"), "the same name");
        assertEquals(Optional.empty(), NAMES.find("Wien", "AT", LatLon.of(47.07, 15.44), "en"), "140 km off");
        assertEquals(Optional.empty(), NAMES.find("Wien", "DE", vienna, "en"), "another country");
        assertEquals(Optional.empty(), NAMES.find("Am Fluss", "AT", vienna, "en"), "no town");
        assertEquals(Optional.empty(), NAMES.find("–", "AT", vienna, "en"), "no letters");
    }
}
