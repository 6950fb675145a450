package org.convoke.intake.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.convoke.intake.header.HeaderVocabulary.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeaderVocabularyTest {

    private static final HeaderVocabulary VOCABULARY = HeaderVocabulary.read();

    @ParameterizedTest
    @CsvSource({
        "begins_on, START",
        "Datum, DATE",
        "Uhrzeit der Vers, TIME",
        "start_local, START",
        "town, LOCALITY",
        "full_place, PLACE",
        "postal_code, POSTAL_CODE",
        "Ort (ausschließlich Dresden), PLACE",
        "Ort bzw. Wegstrecke, PLACE",
        "Thema, TITLE",
        "CityTown, LOCALITY",
        "StateTerritory, REGION",
        "as_written_place, PLACE",
        "EstimateLow, TURNOUT",
        "Datum der Anmeldung, NOT_READ",
        "Date de début, DATE",
        "Fecha de inicio, DATE",
        "Código postal, POSTAL_CODE",
        "Дата проведения, DATE",
        "المدينة, LOCALITY",
        "تاریخ, DATE",
        "開催日, DATE",
        "What is the name of your event?, TITLE",
        "Lat, LATITUDE",
        "LNG, LONGITUDE",
        "is_online, ONLINE"
    })
    void find_headersInManyLanguagesAndSpellings(String header, Field field) {
        assertEquals(field, VOCABULARY.find(header).map(Match::field).orElseThrow());
    }

    @Test
    void find_sentence_isNoHeader() {
        assertTrue(VOCABULARY
                .find("We are not collecting this as part of a project, and the date of the place is of no interest")
                .isEmpty());
    }

    @Test
    void everyField_hasHeaders() {
        assertEquals(Field.values().length, VOCABULARY.sizes().size());
    }
}
