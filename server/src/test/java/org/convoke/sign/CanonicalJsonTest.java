package org.convoke.sign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The test data of github.com/cyberphone/json-canonicalization (Apache-2.0), and the numbers of RFC 8785, appendix B. */
class CanonicalJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
    void publishedPair_isWrittenAsPublished(String name) throws IOException {
        byte[] expected = read("output/" + name);

        byte[] written =
                CanonicalJson.write(CanonicalJson.parse(read("input/" + name)).orElseThrow());

        assertArrayEquals(expected, written, () -> new String(written, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000,0",
        "8000000000000000,0",
        "0000000000000001,5e-324",
        "8000000000000001,-5e-324",
        "7fefffffffffffff,1.7976931348623157e+308",
        "ffefffffffffffff,-1.7976931348623157e+308",
        "4340000000000000,9007199254740992",
        "c340000000000000,-9007199254740992",
        "4430000000000000,295147905179352830000",
        "44b52d02c7e14af5,9.999999999999997e+22",
        "44b52d02c7e14af6,1e+23",
        "44b52d02c7e14af7,1.0000000000000001e+23",
        "444b1ae4d6e2ef4e,999999999999999700000",
        "444b1ae4d6e2ef4f,999999999999999900000",
        "444b1ae4d6e2ef50,1e+21",
        "3eb0c6f7a0b5ed8c,9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d,0.000001",
        "41b3de4355555553,333333333.3333332",
        "41b3de4355555554,333333333.33333325",
        "41b3de4355555555,333333333.3333333",
        "41b3de4355555556,333333333.3333334",
        "41b3de4355555557,333333333.33333343",
        "becbf647612f3696,-0.0000033333333333333333",
        "43143ff3c1cb0959,1424953923781206.2"
    })
    void number_isWrittenAsEcmaScriptDoes(String bits, String expected) {
        assertEquals(expected, CanonicalJson.number(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))));
    }

    @Test
    void write_refusesWhatHasNoForm() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;

        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(nodes.numberNode(Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(nodes.textNode("\ud83d")));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(nodes.textNode("\ude02\ud83d")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1,\"a\":2}", "{} {}", "[01]", "nothing"})
    void parse_refusesWhatIsNoJson(String text) {
        assertEquals(Optional.empty(), CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void parse_refusesWhatIsNotUtf8() {
        assertEquals(Optional.empty(), CanonicalJson.parse(new byte[] {'"', (byte) 0xff, '"'}));
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = CanonicalJsonTest.class.getResourceAsStream("jcs/" + name + ".json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
