package org.convoke.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.convoke.event.WarningCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files of many makers come in: every row is accounted for, and nearly all is understood. */
final class RealRecordsTest {

    @Test
    void mobilizonRegistrations_arePlacedAndOnTheirLocalDay() {
        Tally tally = read("events/mobilizon_registrations_2025-04.csv.gz", "2025-04-19", IntakeOptions.Defaults.NONE);

        assertEquals(999, tally.records);
        assertEquals(999, tally.timed);
        assertTrue(tally.placed >= 865, tally::toString);
        assertTrue(tally.online >= 26, tally::toString);
        // 766 begin on that day in UTC; evenings of the day before and after move over.
        assertTrue(tally.onDay("2025-04-19") >= 760, tally::toString);
    }

    @Test
    void listWithDayPlaceAndPosition_isReadWhole() {
        Tally tally = read("events/womens_march_2017-01-21.csv.gz", "2017-01-21", IntakeOptions.Defaults.NONE);

        assertEquals(858, tally.records);
        assertEquals(858, tally.placed);
        assertEquals(858, tally.onDay("2017-01-21"));
    }

    @Test
    void mapOfFreeTexts_isReadSaveWhatNamesNoTime() {
        Tally tally = read("events/climate_strike_map_2019-06-24.csv.gz", "2019-06-28", IntakeOptions.Defaults.NONE);

        assertEquals(4_644, tally.records);
        assertEquals(1_131, tally.dated, 10);
        assertTrue(tally.placed >= 4_640, tally::toString);
        assertTrue(tally.count(WarningCode.TIME_UNREADABLE) <= 60, tally::toString);
        assertTrue(tally.count(WarningCode.POSITION_FAR_FROM_TOWN) <= 60, tally::toString);
    }

    @Test
    void pagesInSeveralLanguages_areReadWhole() {
        Tally tally = read("events/iran_2020-01-04_to_11.csv", "2020-01-04", IntakeOptions.Defaults.NONE);

        assertEquals(97, tally.records);
        assertEquals(97, tally.dated);
        assertTrue(tally.placed >= 95, tally::toString);
    }

    @Test
    void nineYearsOfOneDay_areReadWithOrWithoutTheirDay() {
        Tally tally = read("events/open_data_day_2014-2022.csv.gz", "2021-03-06", IntakeOptions.Defaults.NONE);

        assertEquals(2_569, tally.records);
        assertEquals(229, tally.dated);
        assertTrue(tally.placed >= 2_500, tally::toString);
        assertTrue(tally.online >= 223, tally::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "bremen, 2696, 2696, 0",
        "dresden, 1096, 1096, 0",
        "erfurt, 1217, 1217, 1200",
        "freiburg, 3203, 3180, 0",
        "kiel, 617, 617, 590",
        "koeln, 2110, 2100, 0",
        "magdeburg, 2225, 2220, 2150",
        "muenchen, 6841, 6841, 5600",
        "wiesbaden, 979, 973, 970"
    })
    void cityOffices_eachWithItsOwnColumns(String city, int records, int leastDated, int leastTimed) {
        Tally tally = read("events/german_registrations_" + city + ".csv.gz", "2019-05-01", Tally.in(city));

        assertEquals(records, tally.records);
        assertTrue(tally.dated >= leastDated, tally::toString);
        assertTrue(tally.timed >= leastTimed, tally::toString);
        assertEquals(tally.events, tally.placed, tally::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "berlin_registrations_2018-2020.xlsx, berlin, 12774",
        "magdeburg_registrations_2015-2023.xlsx, magdeburg, 2230"
    })
    void workbooks_allSheetsAndDateCells(String file, String town, int records) {
        Tally tally = read("spreadsheets/" + file, "2019-05-01", Tally.in(town));

        assertEquals(records, tally.records);
        assertTrue(tally.dated >= records - 5, tally::toString);
        assertEquals(tally.events, tally.placed, tally::toString);
    }

    @Test
    void sharedSheet_withNotesTotalsAndAPlaceColumnWithoutHeader() {
        LocalDate day = LocalDate.of(2017, 1, 21);
        Tally tally = read("spreadsheets/womens_march_2017_sheet_2017-01-26_or_later.csv", "2017-01-21", Tally.on(day));

        assertEquals(5, tally.count(WarningCode.TOTAL_ROW));
        assertEquals(935, tally.dated, 2);
        assertTrue(tally.placed >= 830, tally::toString);
    }

    @Test
    void earlierStateOfTheSheet_withOtherHeaders() {
        LocalDate day = LocalDate.of(2017, 1, 21);
        Tally tally = read("spreadsheets/womens_march_2017_sheet_earlier.csv", "2017-01-21", Tally.on(day));

        assertEquals(4, tally.count(WarningCode.TOTAL_ROW), tally::toString);
        assertTrue(tally.placed >= 780, tally::toString);
    }

    @Test
    void mixedEncodings_areDecodedRowByRow() {
        LocalDate day = LocalDate.of(2020, 6, 1);
        Tally tally = read("spreadsheets/us_localities_mixed_encodings.csv", "2020-06-01", Tally.on(day));

        assertEquals(10_432, tally.records);
        assertTrue(tally.count(WarningCode.ENCODING_GUESSED) > 0);
        assertTrue(tally.placed >= 10_400, tally::toString);
    }

    private static Tally read(String file, String day, IntakeOptions.Defaults defaults) {
        return Tally.of(SharedRecords.file(file), LocalDate.parse(day), defaults);
    }
}
