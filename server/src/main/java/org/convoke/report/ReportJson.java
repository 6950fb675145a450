package org.convoke.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.convoke.i18n.UserError;
import org.convoke.turnout.Submission;

/** Takes a report as programs send it, strictly: whatever is of another form is refused by name. */
final class ReportJson {

    private static final String EVENT = "event";

    private static final Set<String> TEXTS = Set.of(
            EVENT,
            "words",
            "phraseTable",
            "basis",
            "sourceClass",
            "method",
            "counted",
            "measure",
            "link",
            "file",
            "role");

    /** Numbers of JSON, or as people write them. */
    private static final Set<String> NUMBERS = Set.of("low", "high", "areaSquareMeters");

    private final Map<String, String> fields = new HashMap<>();

    /** @throws UserError when it has fields that nobody knows, or values of another kind */
    ReportJson(JsonNode json) {
        json.properties().forEach(field -> {
            String name = field.getKey();
            if (!TEXTS.contains(name) && !NUMBERS.contains(name)) {
                throw UserError.unreadable("error.turnout.unknown-field", name);
            }
            if (!field.getValue().isNull()) {
                fields.put(name, text(name, field.getValue()));
            }
        });
    }

    private static String text(String name, JsonNode value) {
        if (value.isNumber() && NUMBERS.contains(name)) {
            return value.asText();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(name);
        }
        return value.textValue().strip();
    }

    /** The id of the event, not yet looked at. */
    String event() {
        String event = fields.get(EVENT);
        if (event == null) {
            throw wrong(EVENT);
        }
        return event;
    }

    Submission submission() {
        return new Submission(fields);
    }

    private static UserError wrong(String name) {
        return UserError.unreadable("error.turnout.field", name);
    }
}
