package org.convoke.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceSearchTest {

    private static final PlaceSearch SEARCH = Gazetteer.open().search();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Paris                   | g2988507
            London                  | g2643743
            Tehran                  | g112931
            تهران                   | g112931
            Berlin                  | g2950159
            Köln                    | g2886242
            Koeln                   | g2886242
            koln                    | g2886242
            NÜRNBERG                | g2861650
            Nuernberg, Deutschland  | g2861650
            Pittsburgh PA           | g5206379
            Iran Tehran             | g112931
            us-20500                | us-20500
            """)
    void find_asPeopleWrite(String text, String id) {
        PlaceAnswer answer = SEARCH.find(text, PlaceContext.NONE);

        assertEquals(
                id,
                assertInstanceOf(PlaceAnswer.Found.class, answer).place().id().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Halifax", "Waterloo", "Frankfurt", "Portland", "Springfield"})
    void find_severalOfLikeSize(String text) {
        assertInstanceOf(PlaceAnswer.Choices.class, SEARCH.find(text, PlaceContext.NONE));
    }

    @Test
    void find_nothingOfThatName() {
        assertInstanceOf(PlaceAnswer.NotFound.class, SEARCH.find("Xyzzyplugh", PlaceContext.NONE));
    }
}
