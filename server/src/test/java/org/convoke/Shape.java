package org.convoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** Checks JSON against as much of JSON Schema as the description of the API uses; a word it does not know is a fault. */
record Shape(JsonNode document) {

    private static final List<String> KNOWN = List.of(
            "$ref",
            "type",
            "properties",
            "required",
            "items",
            "enum",
            "pattern",
            "format",
            "oneOf",
            "minItems",
            "maxItems",
            "additionalProperties",
            "description",
            "minimum",
            "maximum",
            "maxLength",
            "default");

    void check(JsonNode value, JsonNode schema, String at, List<String> faults) {
        if (schema.has("$ref")) {
            check(value, document.at(schema.get("$ref").textValue().substring(1)), at, faults);
            return;
        }
        schema.fieldNames()
                .forEachRemaining(word -> expect(KNOWN.contains(word), at + ": unknown word " + word, faults));
        if (schema.has("oneOf")) {
            expect(isOneOf(value, schema.get("oneOf")), at + ": none of the choices", faults);
            return;
        }
        if (schema.has("type")) {
            expect(isOfType(value, schema.get("type")), at + ": " + value + " is no " + schema.get("type"), faults);
        }
        if (schema.has("enum")) {
            expect(
                    contains(schema.get("enum"), value),
                    at + ": " + value + " is none of " + schema.get("enum"),
                    faults);
        }
        if (schema.has("pattern") && value.isTextual()) {
            expect(Pattern.matches(schema.get("pattern").textValue(), value.textValue()), at + ": " + value, faults);
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> check(item, schema.get("items"), at + "[]", faults));
        }
        if (value.isObject()) {
            checkMembers(value, schema, at, faults);
        }
    }

    private void checkMembers(JsonNode value, JsonNode schema, String at, List<String> faults) {
        schema.path("required")
                .forEach(name -> expect(value.has(name.textValue()), at + ": no " + name.textValue(), faults));
        for (var member : value.properties()) {
            JsonNode known = schema.path("properties").path(member.getKey());
            if (!known.isMissingNode()) {
                check(member.getValue(), known, at + "." + member.getKey(), faults);
            } else if (schema.path("additionalProperties").isObject()) {
                check(member.getValue(), schema.get("additionalProperties"), at + "." + member.getKey(), faults);
            } else {
                expect(!schema.has("properties"), at + ": nobody described " + member.getKey(), faults);
            }
        }
    }

    private boolean isOneOf(JsonNode value, JsonNode choices) {
        for (JsonNode choice : choices) {
            List<String> faults = new java.util.ArrayList<>();
            check(value, choice, "", faults);
            if (faults.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (isOfType(value, each)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.textValue()) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode each : list) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static void expect(boolean isSo, String fault, List<String> faults) {
        if (!isSo) {
            faults.add(fault);
        }
    }
}
