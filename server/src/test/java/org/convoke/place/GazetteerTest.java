package org.convoke.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.convoke.nearest.GreatCircle;
import org.convoke.nearest.LatLon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.open();

    @Test
    void find_everyPlaceByItsId() {
        long seed = 20261122;
        Random random = new Random(seed);

        for (int i = 0; i < 20_000; i++) {
            int number = random.nextInt(GAZETTEER.places().count());
            Place place = GAZETTEER.place(number);

            assertEquals(Optional.of(place), GAZETTEER.find(place.id()), "seed " + seed + ", place " + number);
        }
    }

    @Test
    void nearestTown_equalsBruteForce() {
        long seed = 7;
        Random random = new Random(seed);

        for (int i = 0; i < 60; i++) {
            double latitude = i % 10 == 0 ? 90 - i * 3 : Math.toDegrees(Math.asin(2 * random.nextDouble() - 1));
            double longitude = i % 7 == 0 ? 180 : random.nextDouble() * 360 - 180;
            LatLon position = LatLon.of(latitude, longitude);
            double nearest = Double.POSITIVE_INFINITY;
            for (int town = 0; town < GAZETTEER.townCount(); town++) {
                nearest = Math.min(nearest, GreatCircle.distanceMeters(position, positionOf(town)));
            }

            assertEquals(
                    nearest, GAZETTEER.nearestTown(position).distanceMeters(), 1e-3, "seed " + seed + " " + position);
        }
    }

    private static LatLon positionOf(int place) {
        return LatLon.of(GAZETTEER.places().latitude(place), GAZETTEER.places().longitude(place));
    }

    @ParameterizedTest
    @CsvSource({
        "52.52, 13.40, Europe/Berlin",
        "35.69, 51.42, Asia/Tehran",
        "-33.87, 151.21, Australia/Sydney",
        "40.71, -74.0, America/New_York",
        "-40.0, -120.0, -08:00"
    })
    void zoneAt_position(double latitude, double longitude, String zone) {
        assertEquals(zone, GAZETTEER.zoneAt(LatLon.of(latitude, longitude)).getId());
    }

    @ParameterizedTest
    @CsvSource({
        "g112931, fa, تهران",
        "g418863, fa, اصفهان",
        "g2867714, de, München",
        "g2867714, de-AT, München",
        "g2643743, fr, Londres",
        "g2643743, ar, لندن",
        "g2643743, xx, London"
    })
    void nameIn_language(String id, String language, String name) {
        Place place = GAZETTEER.find(new PlaceId(id)).orElseThrow();

        assertEquals(name, GAZETTEER.nameIn(place, language));
    }

    @ParameterizedTest
    @CsvSource({
        "UK, GB",
        "United Kingdom, GB",
        "England, GB",
        "USA, US",
        "U.S.A., US",
        "Deutschland, DE",
        "Brasil, BR",
        "IRAN, IR",
        "ایران, IR",
        "Ελλάδα, GR",
        "中国, CN",
        "Côte d'Ivoire, CI",
        "Ivory Coast, CI",
        "DEU, DE",
        "de, DE",
        "Bayern, DE",
        "Schweiz, CH",
        "Suisse, CH",
        "The Netherlands, NL",
        "Россия, RU",
        "Türkiye, TR"
    })
    void findCountry_asPeopleWrite(String text, String country) {
        assertEquals(Optional.of(country), GAZETTEER.findCountry(text));
    }

    @Test
    void largestTowns_ofACountry() {
        var towns = GAZETTEER.largestTowns("DE", 3);

        assertEquals("Berlin", towns.getFirst().name());
        assertEquals(3, towns.size());
        assertTrue(GAZETTEER.largestTowns("ZZ", 3).isEmpty());
    }

    @Test
    void open_withFurtherPostcodes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("codes.csv"), """
                country,postcode,lat,lon
                de,10115,52.5323,13.3846
                GB;SW1A 1AA;51.5010;-0.1416
                """);

        Gazetteer gazetteer = Gazetteer.open(file);

        Place berlin = gazetteer.find(new PlaceId("de-10115")).orElseThrow();
        assertEquals("DE", berlin.country());
        assertEquals(LatLon.of(52.5323, 13.3846), berlin.position());
        var found = gazetteer.search().find("10115 Berlin", PlaceContext.NONE);
        assertEquals(new PlaceAnswer.Found(berlin, PlacePrecision.POSTCODE), found);
        assertTrue(gazetteer.search().find("SW1A 1AA", PlaceContext.NONE) instanceof PlaceAnswer.Found);
    }

    @Test
    void open_brokenPostcodeLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("codes.csv"), "de,10115,52.5\n");

        IOException error = assertThrows(IOException.class, () -> Gazetteer.open(file));

        assertEquals("line 1 is not: country, postcode, latitude, longitude", error.getMessage());
    }
}
