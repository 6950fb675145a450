package org.convoke.sign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * JSON in the one form that is signed (RFC 8785): no blanks, names by their UTF-16 units, numbers as ECMAScript writes them,
 * UTF-8.
 */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /** Reads JSON in any form; empty when it is none, names something twice, is not UTF-8 or nests too deeply. */
    public static Optional<JsonNode> parse(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (CharacterCodingException | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes the canonical form.
     *
     * @throws IllegalArgumentException when a number is no finite IEEE 754 double, or a text has half a character
     */
    public static byte[] write(JsonNode node) {
        StringBuilder into = new StringBuilder();
        append(node, into);
        return into.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(JsonNode node, StringBuilder into) {
        if (node.isObject()) {
            appendObject(node, into);
        } else if (node.isArray()) {
            appendArray(node, into);
        } else if (node.isTextual()) {
            appendText(node.textValue(), into);
        } else if (node.isNumber()) {
            into.append(number(node.doubleValue()));
        } else if (node.isBoolean() || node.isNull()) {
            into.append(node.asText());
        } else {
            throw new IllegalArgumentException("not JSON: " + node.getNodeType());
        }
    }

    private static void appendObject(JsonNode node, StringBuilder into) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        char before = '{';
        for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
            into.append(before);
            appendText(field.getKey(), into);
            into.append(':');
            append(field.getValue(), into);
            before = ',';
        }
        into.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void appendArray(JsonNode node, StringBuilder into) {
        char before = '[';
        for (JsonNode element : node) {
            into.append(before);
            append(element, into);
            before = ',';
        }
        into.append(node.isEmpty() ? "[]" : "]");
    }

    /** Section 3.2.2.2: two characters where JSON has them, four digits for the other controls, all else as it is. */
    private static void appendText(String text, StringBuilder into) {
        into.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"', '\\' -> into.append('\\').append(unit);
                case '\b' -> into.append("\\b");
                case '\t' -> into.append("\\t");
                case '\n' -> into.append("\\n");
                case '\f' -> into.append("\\f");
                case '\r' -> into.append("\\r");
                default -> appendUnit(text, i, into);
            }
        }
        into.append('"');
    }

    private static void appendUnit(String text, int at, StringBuilder into) {
        char unit = text.charAt(at);
        if (unit < ' ') {
            into.append("\\u00").append(unit < 0x10 ? '0' : '1').append(Character.forDigit(unit & 0xf, 16));
            return;
        }
        boolean isPaired = Character.isHighSurrogate(unit)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : !Character.isLowSurrogate(unit) || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
        if (!isPaired) {
            throw new IllegalArgumentException("half a character");
        }
        into.append(unit);
    }

    /**
     * A number as ECMAScript writes it (ECMA-262, Number::toString): the fewest digits that read back as the same double,
     * which {@link Double#toString} gives since JDK 19, with its exponent from 1e21 on and below 1e-6.
     */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number of JSON: " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + place(digits, point);
    }

    /** Java gives two digits where one would do for the smallest numbers: 4.9E-324, and ECMAScript 5e-324. */
    private static BigDecimal shortest(double value) {
        BigDecimal written = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal oneDigit = written.round(new MathContext(1));
        return oneDigit.doubleValue() == value ? oneDigit : written;
    }

    /** @param point how many of the digits stand before the point; beyond them, or below nothing, come zeros */
    private static String place(String digits, int point) {
        if (point > 21 || point < -5) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length());
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }
}
