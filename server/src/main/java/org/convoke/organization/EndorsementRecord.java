package org.convoke.organization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.convoke.i18n.UserError;
import org.convoke.sign.CanonicalJson;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/**
 * An organization's word that it stands behind one exact text: <code>{"at":…,"authority":…,"digest":"sha256:…",
 * "organization":"example.org","publish":true,"signatory":{"name":…,"role":…},"type":"endorsement"}</code>.
 *
 * @param json canonical (RFC 8785), as it was signed
 * @param text the digest of the signed text
 * @param organization its domain, or its slug when it has none
 * @param isPublic whether it may be named; else it is only counted
 * @param document the digest of the letter behind it; absent for one that was signed
 */
public record EndorsementRecord(
        String json,
        Digest text,
        String organization,
        Voice voice,
        boolean isPublic,
        Instant at,
        @Nullable Digest document) {

    private static final Set<String> FIELDS =
            Set.of("digest", "organization", "signatory", "authority", "publish", "at", "document");

    /**
     * Who speaks for the organization.
     *
     * @param authority what gives the right to, such as a decision of the board
     */
    public record Voice(
            String name, @Nullable String role, @Nullable String authority) {}

    /** Writes the record of an endorsement; the moment to the second. */
    public static EndorsementRecord of(Digest text, String organization, Voice voice, Terms terms) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "endorsement");
        json.put("digest", text.toString());
        json.put("organization", organization);
        ObjectNode signatory = json.putObject("signatory");
        signatory.put("name", voice.name);
        if (voice.role != null) {
            signatory.put("role", voice.role);
        }
        if (voice.authority != null) {
            json.put("authority", voice.authority);
        }
        json.put("publish", terms.isPublic);
        json.put("at", terms.at.truncatedTo(ChronoUnit.SECONDS).toString());
        if (terms.document != null) {
            json.put("document", terms.document.toString());
        }
        return parse(json);
    }

    /** Under which an endorsement is given; the parts as in the record. */
    public record Terms(
            boolean isPublic, Instant at, @Nullable Digest document) {}

    /**
     * Reads a record in any form of JSON.
     *
     * @throws UserError that names the field which is missing, unknown or of another form
     */
    public static EndorsementRecord parse(JsonNode node) {
        RecordJson fields = RecordJson.of(node, "endorsement", FIELDS);
        RecordJson signatory = fields.object("signatory");
        Voice voice =
                new Voice(signatory.text("name"), signatory.optionalText("role"), fields.optionalText("authority"));
        return new EndorsementRecord(
                canonical(node),
                fields.digest("digest"),
                fields.text("organization"),
                voice,
                fields.truth("publish"),
                fields.instant("at"),
                fields.optionalDigest("document"));
    }

    static String canonical(JsonNode node) {
        try {
            return new String(CanonicalJson.write(node), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw UserError.unreadable("error.endorsement.json");
        }
    }

    /** What is signed. */
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** By which the record is known, here and in the log. */
    public Digest digest() {
        return Digest.of(bytes());
    }
}
