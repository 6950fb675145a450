package org.convoke.organization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/**
 * An organization's word that it no longer stands behind a text: <code>{"at":…,"endorsement":"sha256:…","organization":…,
 * "reason":…,"type":"withdrawal"}</code>. The endorsement stays in the record; this stands beside it.
 *
 * @param json canonical (RFC 8785), as it was signed
 * @param endorsement the digest of the endorsement's own record
 */
public record WithdrawalRecord(
        String json,
        Digest endorsement,
        String organization,
        @Nullable String reason,
        Instant at) {

    private static final Set<String> FIELDS = Set.of("endorsement", "organization", "reason", "at");

    /** Writes the record of a withdrawal; the moment to the second. */
    public static WithdrawalRecord of(Digest endorsement, String organization, @Nullable String reason, Instant at) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "withdrawal");
        json.put("endorsement", endorsement.toString());
        json.put("organization", organization);
        if (reason != null) {
            json.put("reason", reason);
        }
        json.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        return parse(json);
    }

    /**
     * Reads a record in any form of JSON.
     *
     * @throws org.convoke.i18n.UserError that names the field which is missing, unknown or of another form
     */
    public static WithdrawalRecord parse(JsonNode node) {
        RecordJson fields = RecordJson.of(node, "withdrawal", FIELDS);
        return new WithdrawalRecord(
                EndorsementRecord.canonical(node),
                fields.digest("endorsement"),
                fields.text("organization"),
                fields.optionalText("reason"),
                fields.instant("at"));
    }

    /** What is signed. */
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    public Digest digest() {
        return Digest.of(bytes());
    }
}
