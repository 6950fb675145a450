package org.convoke.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | de",
                "de-AT,de;q=0.9,en;q=0.8 | de-AT",
                "en;q=0.5, fa;q=0.8 | fa",
                "pt, fr;q=0.4 | fr",
                "pt-BR | en",
                "fa-AF | fa-AF",
                "prs | fa-AF",
                "pes, en | fa",
                "per | fa",
                "ckb | ckb",
                "ckb-Arab-IR | ckb-IR",
                "ku-Arab-IQ, en | ckb-IQ",
                "ku-Arab | ckb",
                "ku-IQ | ckb-IQ",
                "ku, ar;q=0.5 | ar",
                "ku-Latn-TR | en",
                "arz, en;q=0.9 | ar",
                "ar-EG | ar-EG",
                "es-419 | es-419",
                "de-u-nu-arab | de",
                "fr;q=0, es | es",
                "* | en",
                "de;q=x | en",
                "'' | en"
            })
    void fromHeader_bestThatThereIs(String header, String tag) {
        assertEquals(tag, Languages.fromHeader(Optional.of(header)).tag());
    }

    @Test
    void fromHeader_sameHeaderAgainIsTheSame() {
        String header = "fr-CA, en;q=0.3";

        assertEquals(Languages.fromHeader(Optional.of(header)), Languages.fromHeader(Optional.of(header)));
    }

    @Test
    void direction_followsTheScript() {
        assertEquals("rtl", Languages.fromHeader(Optional.of("ar")).direction());
        assertEquals("rtl", Languages.fromHeader(Optional.of("fa-AF")).direction());
        assertEquals("rtl", Languages.fromHeader(Optional.of("ckb")).direction());
        assertEquals("ltr", Languages.fromHeader(Optional.of("fr")).direction());
    }
}
