package org.convoke.intake.where;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.convoke.intake.where.CoordinatesReader.Degrees;
import org.convoke.intake.where.PlaceTexts.Coordinates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CoordinatesReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "48.137, 11.576#48.137#11.576",
                "48,137; 11,576#48.137#11.576",
                "48,137, 11,576#48.137#11.576",
                "41°24'12.2\"N 2°10'26.5\"E#41.4033889#2.1740278",
                "POINT(11.576 48.137)#48.137#11.576",
                "-33.86 151.21#-33.86#151.21",
                "(48.137, 11.576)#48.137#11.576"
            })
    void read_pairs(String pair, double latitude, double longitude) {
        Degrees degrees = Objects.requireNonNull(CoordinatesReader.read(new Coordinates(null, null, pair)), pair);

        assertEquals(latitude, degrees.latitude(), 1e-6);
        assertEquals(longitude, degrees.longitude(), 1e-6);
    }

    @Test
    void read_words_areNone() {
        assertNull(CoordinatesReader.read(new Coordinates("Tokyo", "Tokyo", null)));
    }
}
