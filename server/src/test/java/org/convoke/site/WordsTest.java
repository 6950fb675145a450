package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.convoke.event.When;
import org.convoke.i18n.Messages;
import org.convoke.web.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each language writes days, times, distances and names. */
class WordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Saturday, 28 November 2026",
                "en-US | Saturday, November 28, 2026",
                "en-IR | Saturday, November 28, 2026",
                "es | sábado, 28 de noviembre de 2026",
                "fr | samedi 28 novembre 2026",
                "de | Samstag, 28. November 2026",
                "ar | السبت، 28 نوفمبر 2026 (18 جمادى الآخرة 1448 هـ)",
                "ar-EG | السبت، ٢٨ نوفمبر ٢٠٢٦ (١٨ جمادى الآخرة ١٤٤٨ هـ)",
                "fa | شنبه ۷ آذر ۱۴۰۵ (۲۸ نوامبر ۲۰۲۶)",
                "fa-AF | شنبه ۷ قوس ۱۴۰۵ (۲۸ نومبر ۲۰۲۶)",
                "ckb | شەممە، ٢٨ی تشرینی دووەمی ٢٠٢٦",
                "ckb-IR | شەممە، ٧ی سەرماوەزی ١٤٠٥ (٢٨ی تشرینی دووەمی ٢٠٢٦)"
            })
    void day_inTheCalendarsOfTheReader(String tag, String words) {
        assertEquals(words, words(tag).day(DAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Sat, 28 Nov",
                "de | Sa., 28. Nov.",
                "ar | السبت، 28 نوفمبر",
                "fa | شنبه ۷ آذر (۲۸ نوامبر)",
                "ckb | شەممە، ٢٨ی تشرینی دووەم"
            })
    void shortDay_keepsTheGregorianOne(String tag, String words) {
        assertEquals(words, words(tag).shortDay(DAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Saturday, 28 November 2026, 10:00 am – 12:30 pm",
                "fr | samedi 28 novembre 2026, de 10:00 à 12:30",
                "de | Samstag, 28. November 2026, 10:00–12:30 Uhr",
                "ar | السبت، 28 نوفمبر 2026 (18 جمادى الآخرة 1448 هـ)، من الساعة 10:00 ص إلى 12:30 م",
                "fa | شنبه ۷ آذر ۱۴۰۵ (۲۸ نوامبر ۲۰۲۶)، ساعت ۱۰:۰۰ تا ۱۲:۳۰",
                "ckb | شەممە، ٢٨ی تشرینی دووەمی ٢٠٢٦، کاتژمێر ١٠:٠٠ ب.ن تا ١٢:٣٠ د.ن"
            })
    void when_isASentenceOfTheLanguage(String tag, String words) {
        When when = new When(DAY, LocalTime.of(10, 0), LocalDateTime.of(2026, 11, 28, 12, 30), BERLIN);

        assertEquals(words, words(tag).when(when).replace('\u202f', ' ').replace('\u00a0', ' '));
    }

    @Test
    void when_overNightNamesTheOtherCalendarOnce() {
        When when = new When(DAY, LocalTime.of(22, 0), LocalDateTime.of(2026, 11, 29, 6, 0), BERLIN);

        assertEquals(
                "شنبه ۷ آذر ۱۴۰۵، ساعت ۲۲:۰۰ تا یکشنبه ۸ آذر ۱۴۰۵، ساعت ۶:۰۰ (۲۸ نوامبر ۲۰۲۶ تا ۲۹ نوامبر ۲۰۲۶)",
                words("fa").when(when));
    }

    @Test
    void days_overTwoCalendarsAreTwoRanges() {
        assertEquals(
                "شنبه ۷ آذر ۱۴۰۵ تا یکشنبه ۸ آذر ۱۴۰۵ (۲۸ نوامبر ۲۰۲۶ تا ۲۹ نوامبر ۲۰۲۶)",
                words("fa").days(DAY, DAY.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | DE | 4 | 10 m",
                "en | DE | 994 | 990 m",
                "en | DE | 996 | 1 km",
                "en | DE | 1240 | 1.2 km",
                "en | DE | 9960 | 10 km",
                "en | DE | 1234567 | 1,235 km",
                "en | US | 1609.344 | 1 mi",
                "en | US | 70 | 250 ft",
                "en | GB | 70 | 80 yd",
                "en-US | DE | 20000 | 12 mi",
                "de | US | 8046.72 | 5 Meilen",
                "de | DE | 1240 | 1,2 km",
                "fr-CA | US | 1240 | 1,2 km",
                "fa | DE | 300 | ۳۰۰ متر",
                "fa | IR | 2500 | ۲٫۵ کیلومتر",
                "ar-EG | EG | 2500 | ٢٫٥ كم",
                "ckb | IQ | 2500 | ٢٫٥ کم"
            })
    void distance_inTheUnitOfTheReader(String tag, String country, double meters, String words) {
        assertEquals(words, words(tag).distance(meters, country).replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Germany, German, Central European Time",
        "fa, آلمان, آلمانی, وقت مرکز اروپا",
        "ar, ألمانيا, الألمانية, توقيت وسط أوروبا",
        "ckb, ئەڵمانیا, ئەڵمانی, بەکاتی ئەڵمانیا"
    })
    void names_inTheLanguageOfTheReader(String tag, String country, String language, String zone) {
        Words words = words(tag);

        assertEquals(country, words.country("DE"));
        assertEquals(language, words.language("de"));
        assertEquals(zone, words.zone(BERLIN, DAY));
    }

    @Test
    void zone_ofAFixedOffsetHasAName() {
        assertEquals("GMT-08:00", words("en").zone(ZoneId.of("-08:00"), DAY));
        assertEquals("Greenwich Mean Time", words("en").zone(ZoneOffset.UTC, DAY));
    }

    @Test
    void instant_saysThatItIsUtc() {
        for (String language : Messages.LANGUAGES) {
            String words = words(language).instant(Instant.parse("2026-11-28T10:00:00Z"));

            assertEquals(1, words.split("UTC|TU|GMT|التوقيت العالمي", -1).length - 1, words);
        }
    }

    private static Words words(String tag) {
        return new Words(new Reader(Locale.forLanguageTag(tag), false));
    }
}
