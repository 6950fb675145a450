package org.convoke.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceSearchTest {

    private static final PlaceSearch SEARCH = Gazetteer.open().search();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Paris                              | g2988507
            London                             | g2643743
            Tehran                             | g112931
            تهران                              | g112931
            بەرلین                             | g2950159
            ڤیەننا                             | g2761369
            ۱۰۱۱۵ برلین                        | g2950159
            Berlin                             | g2950159
            Köln                               | g2886242
            Koeln                              | g2886242
            koln                               | g2886242
            Cologne                            | g2886242
            NÜRNBERG                           | g2861650
            Nuernberg, Deutschland             | g2861650
            Deutschland; Köln                  | g2886242
            Pittsburgh PA                      | g5206379
            PA, Pittsburgh                     | g5206379
            Pitsburgh, PA                      | g5206379
            USA, TX, Austin                    | g4671654
            Iran Tehran                        | g112931
            St Louis MO                        | g4407066
            Saint Louis, Missouri              | g4407066
            St. Étienne                        | g2980291
            N. Little Rock, AR                 | g4124112
            Ft Worth                           | g4691930
            Washington, D.C.                   | g4140963
            New York, NY                       | g5128581
            New York                           | g5128581
            Paris, TX                          | g4717560
            Frankfurt (Oder)                   | g2925535
            Frankfurt am Main                  | g2925533
            Halifax, UK                        | g2647632
            Halifax NS                         | g6324729
            London, ON                         | g6058560
            London, England                    | g2643743
            İstanbul                           | g745044
            istanbul                           | g745044
            Москва                             | g524901
            東京                               | g1850147
            Tbilisi, Georgia                   | g611717
            Marienplatz, München               | g2867714
            Marienplatz, Berlin                | g2950159
            Kirchgasse 22-28, 65185 Wiesbaden  | g2809346
            Abilene, Texas, United States      | g4669635
            10115 Berlin                       | g2950159
            g2950159                           | g2950159
            us-20500                           | us-20500
            20500                              | us-20500
            M5V                                | ca-m5v
            M5V 2T6                            | ca-m5v
            75001 Paris                        | fr-75001
            75460 Paris                        | us-75460
            110001                             | in-110001
            """)
    void find_asPeopleWrite(String text, String id) {
        PlaceAnswer answer = SEARCH.find(text, PlaceContext.NONE);

        assertEquals(id, idOf(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Halifax", "Waterloo", "Frankfurt", "Portland", "Springfield", "75001", "London, CA"})
    void find_severalOfLikeSize(String text) {
        assertInstanceOf(PlaceAnswer.Choices.class, SEARCH.find(text, PlaceContext.NONE));
    }

    @Test
    void find_contextSettlesTie() {
        assertEquals("g2647632", idOf(SEARCH.find("Halifax", PlaceContext.inCountry("GB"))));
        assertEquals("g2988507", idOf(SEARCH.find("Paris", PlaceContext.inCountry("FR"))));
    }

    @ParameterizedTest
    @CsvSource({"Pitsburgh,Pittsburgh", "Texas,Houston", "Iran,Tehran", "'Springfeild, Wyoming',Springfield"})
    void find_weakIsOnlySuggested(String text, String suggested) {
        var answer = assertInstanceOf(PlaceAnswer.NotFound.class, SEARCH.find(text, PlaceContext.NONE));

        assertTrue(answer.suggestions().stream().anyMatch(place -> place.name().equals(suggested)), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",;,", "SW1A", "🎉", "Xyzzyplugh", "\u202e\u0000\u0007", "' OR 1=1 --", "((("})
    void find_nothingOfThatName(String text) {
        assertInstanceOf(PlaceAnswer.NotFound.class, SEARCH.find(text, PlaceContext.NONE));
    }

    @Test
    void find_hugeText() {
        String huge = "Berlin, ".repeat(125_000);

        assertInstanceOf(PlaceAnswer.NotFound.class, SEARCH.find(huge, PlaceContext.NONE));
        assertInstanceOf(PlaceAnswer.NotFound.class, SEARCH.find(new PlaceQuery(huge, huge, huge, huge)));
        assertTrue(SEARCH.suggest(huge, null, 10).isEmpty());
    }

    @Test
    void find_directionMarksAndControls() {
        assertEquals("g2950159", idOf(SEARCH.find("\u202bBer\u200blin\u202c", PlaceContext.NONE)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            Abilene     | TX     | -     | USA            | g4669635
            München     | -      | 80331 | Deutschland    | g2867714
            Paris       | -      | -     | France         | g2988507
            Berlin      | Berlin | -     | Allemagne      | g2950159
            Isfahan     | -      | -     | IRAN           | g418863
            São Paulo   | SP     | -     | Brasil         | g3448439
            Springfield | Ill.   | -     | United States  | g4250542
            London      | -      | -     | England        | g2643743
            -           | -      | 94110 | US             | us-94110
            """)
    void find_columns(String locality, String region, String postalCode, String country, String id) {
        assertEquals(id, idOf(SEARCH.find(new PlaceQuery(locality, region, postalCode, country))));
    }

    @Test
    void find_countryOfTheColumnsMustHold() {
        PlaceAnswer answer = SEARCH.find(new PlaceQuery("Tehran", null, null, "Germany"));

        assertInstanceOf(PlaceAnswer.NotFound.class, answer);
    }

    @Test
    void suggest_largestFirst() {
        List<Place> places = SEARCH.suggest("par", null, 5);

        assertEquals("Paris", places.getFirst().name());
        assertEquals(5, places.size());
    }

    @Test
    void suggest_oneCountry() {
        List<Place> places = SEARCH.suggest("s", "AD", 10);

        assertFalse(places.isEmpty());
        assertTrue(places.stream().allMatch(place -> place.country().equals("AD")));
    }

    @Test
    void suggest_unfinishedAbbreviation() {
        assertTrue(names(SEARCH.suggest("st p", null, 5)).contains("Saint Petersburg"));
        assertTrue(names(SEARCH.suggest("stut", null, 5)).contains("Stuttgart"));
    }

    private static List<String> names(List<Place> places) {
        return places.stream().map(Place::name).toList();
    }

    private static String idOf(PlaceAnswer answer) {
        return assertInstanceOf(PlaceAnswer.Found.class, answer).place().id().value();
    }
}
