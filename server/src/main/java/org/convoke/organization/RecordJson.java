package org.convoke.organization;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import org.convoke.i18n.UserError;
import org.convoke.sign.Digest;
import org.convoke.sign.PublicKey;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a record that organizations sign, strictly: whatever is of another form is refused by name. */
record RecordJson(JsonNode json) {

    private static final int MAX_LENGTH = 300;

    /** @throws UserError when it is no object, is of another type or has fields that nobody knows */
    static RecordJson of(JsonNode json, String type, Set<String> known) {
        if (!json.isObject()) {
            throw UserError.unreadable("error.endorsement.json");
        }
        RecordJson record = new RecordJson(json);
        if (!type.equals(record.text("type"))) {
            throw wrong("type");
        }
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals("type") && !known.contains(name)) {
                throw UserError.unreadable("error.endorsement.unknown-field", name);
            }
        }
        return record;
    }

    RecordJson object(String name) {
        JsonNode value = json.path(name);
        if (!value.isObject()) {
            throw wrong(name);
        }
        return new RecordJson(value);
    }

    String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            throw wrong(name);
        }
        return text;
    }

    @Nullable
    String optionalText(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        boolean isFit = value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().length() <= MAX_LENGTH
                && !Spelling.isHiding(value.textValue());
        if (!isFit) {
            throw wrong(name);
        }
        return value.textValue();
    }

    Digest digest(String name) {
        return Digest.parse(text(name)).orElseThrow(() -> wrong(name));
    }

    @Nullable
    Digest optionalDigest(String name) {
        return json.path(name).isMissingNode() ? null : digest(name);
    }

    /** A public key, in the one line that minisign writes it in. */
    PublicKey key(String name) {
        String line = text(name);
        return PublicKey.parse(line).filter(key -> key.line().equals(line)).orElseThrow(() -> wrong(name));
    }

    Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw wrong(name);
        }
    }

    boolean truth(String name) {
        JsonNode value = json.path(name);
        if (!value.isBoolean()) {
            throw wrong(name);
        }
        return value.booleanValue();
    }

    static UserError wrong(String name) {
        return UserError.unreadable("error.endorsement.field", name);
    }
}
