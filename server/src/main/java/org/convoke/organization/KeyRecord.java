package org.convoke.organization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Consumer;
import org.convoke.i18n.UserError;
import org.convoke.sign.CanonicalJson;
import org.convoke.sign.Digest;
import org.convoke.sign.PublicKey;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an organization's key. Its canonical JSON (RFC 8785) is what is signed, stored and logged; moments are told
 * to the second.
 */
public sealed interface KeyRecord {

    /** Its domain, or its slug when it has none. */
    String organization();

    Instant at();

    /** The canonical form, as text. */
    String json();

    /** The bytes that are signed. */
    default byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }

    /** By which the log knows it. */
    default Digest digest() {
        return Digest.of(bytes());
    }

    /**
     * The first key came into use: <code>{"at":…,"held":…,"key":…,"organization":…,"type":"first-key"}</code>. Nobody signs
     * this.
     *
     * @param isHeld whether the site keeps the secret half
     */
    record First(String organization, PublicKey key, boolean isHeld, Instant at) implements KeyRecord {

        public First {
            at = at.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public String json() {
            return canonical(
                    "first-key", this, json -> json.put("key", key.line()).put("held", isHeld));
        }
    }

    /**
     * An organization's word that another key takes the place of its own:
     * <code>{"at":…,"new":…,"old":…,"organization":…,"type":"key"}</code>.
     *
     * @param before the key in use, or the last that was
     * @param after the key that takes its place
     */
    record Change(String organization, PublicKey before, PublicKey after, Instant at) implements KeyRecord {

        public Change {
            at = at.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public String json() {
            return canonical("key", this, json -> json.put("old", before.line()).put("new", after.line()));
        }
    }

    /**
     * A key is no longer to be trusted, and none takes its place:
     * <code>{"at":…,"key":…,"organization":…,"reason":…,"type":"revocation"}</code>.
     *
     * @param reason in the words of whoever revokes it; absent when not given
     */
    record Revocation(
            String organization, PublicKey key, @Nullable String reason, Instant at) implements KeyRecord {

        public Revocation {
            at = at.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public String json() {
            return canonical("revocation", this, json -> {
                json.put("key", key.line());
                if (reason != null) {
                    json.put("reason", reason);
                }
            });
        }
    }

    /**
     * Reads a record.
     *
     * @throws UserError that names the field which is missing, unknown or of another form
     */
    static KeyRecord parse(JsonNode node) {
        String type = node.path("type").asText();
        KeyRecord record = switch (type) {
            case "first-key" -> first(RecordJson.of(node, type, Set.of("organization", "key", "held", "at")));
            case "key" -> change(RecordJson.of(node, type, Set.of("organization", "old", "new", "at")));
            case "revocation" -> revocation(RecordJson.of(node, type, Set.of("organization", "key", "reason", "at")));
            default -> throw RecordJson.wrong("type");
        };
        if (!record.json().equals(EndorsementRecord.canonical(node))) {
            // A fraction of a second, or a null: neither is written, so the signature would not be for what is stored.
            throw UserError.unreadable("error.endorsement.json");
        }
        return record;
    }

    private static First first(RecordJson json) {
        return new First(json.text("organization"), json.key("key"), json.truth("held"), json.instant("at"));
    }

    private static Change change(RecordJson json) {
        return new Change(json.text("organization"), json.key("old"), json.key("new"), json.instant("at"));
    }

    private static Revocation revocation(RecordJson json) {
        return new Revocation(
                json.text("organization"), json.key("key"), json.optionalText("reason"), json.instant("at"));
    }

    private static String canonical(String type, KeyRecord record, Consumer<ObjectNode> fields) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", type);
        json.put("organization", record.organization());
        json.put("at", record.at().toString());
        fields.accept(json);
        return new String(CanonicalJson.write(json), StandardCharsets.UTF_8);
    }
}
