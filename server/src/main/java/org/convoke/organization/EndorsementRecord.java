package org.convoke.organization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.convoke.i18n.UserError;
import org.convoke.sign.CanonicalJson;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/**
 * An organization's word that it stands behind one exact text: <code>{"at":…,"authority":…,"digest":"sha256:…",
 * "organization":"example.org","publish":true,"signatory":{"name":…,"role":…},"type":"endorsement"}</code>. One that no key
 * signed says instead how it is known: <code>"document":"sha256:…"</code> of a letter, or <code>"confirmed"</code> with the
 * {@link Channel} by which its domain said so. So the record itself tells how strong it is, and the log has its digest.
 *
 * @param json canonical (RFC 8785), as it was signed
 * @param text the digest of the signed text
 * @param organization its domain, or its slug when it has none
 */
public record EndorsementRecord(String json, Digest text, String organization, Voice voice, Terms terms) {

    private static final Set<String> FIELDS =
            Set.of("digest", "organization", "signatory", "authority", "publish", "at", "document", "confirmed");

    /**
     * Who speaks for the organization.
     *
     * @param authority what gives the right to, such as a decision of the board
     */
    public record Voice(
            String name, @Nullable String role, @Nullable String authority) {}

    /**
     * Under which an endorsement is given.
     *
     * @param isPublic whether it may be named; else it is only counted
     * @param document the digest of the letter behind it; absent without one
     * @param channel by which the organization's domain confirmed it; absent when it did not
     */
    public record Terms(
            boolean isPublic,
            Instant at,
            @Nullable Digest document,
            @Nullable Channel channel) {

        /** Of one that is signed. */
        public static Terms signed(boolean isPublic, Instant at) {
            return new Terms(isPublic, at, null, null);
        }

        /** Of one whose letter the secretariat holds. */
        public static Terms letter(boolean isPublic, Instant at, Digest document) {
            return new Terms(isPublic, at, document, null);
        }

        /** Of one that the domain confirmed. */
        public static Terms confirmed(boolean isPublic, Instant at, Channel channel) {
            return new Terms(isPublic, at, null, channel);
        }
    }

    /** By which way a domain can say what its organization stands behind. */
    public enum Channel {
        /** Somebody answered from an address at the domain, and a coordinator read it. */
        MAIL,
        /** The file of {@link DomainProof} names the text. */
        FILE,
        /** A text of the DNS does. */
        DNS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Channel> find(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

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
        if (terms.channel != null) {
            json.put("confirmed", terms.channel.word());
        }
        return parse(json);
    }

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
        String confirmed = fields.optionalText("confirmed");
        Terms terms = new Terms(
                fields.truth("publish"),
                fields.instant("at"),
                fields.optionalDigest("document"),
                confirmed == null ? null : Channel.find(confirmed).orElseThrow(() -> RecordJson.wrong("confirmed")));
        return new EndorsementRecord(
                canonical(node), fields.digest("digest"), fields.text("organization"), voice, terms);
    }

    static String canonical(JsonNode node) {
        try {
            return new String(CanonicalJson.write(node), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw UserError.unreadable("error.endorsement.json");
        }
    }

    /** How strong the record says it is: a key's, unless it names a letter or a channel. Empty when it names both. */
    public Optional<Level> level() {
        if (terms.document != null) {
            return terms.channel == null ? Optional.of(Level.DOCUMENT) : Optional.empty();
        }
        return Optional.of(terms.channel == null ? Level.KEY : Level.DOMAIN);
    }

    /** Whether it may be named; else it is only counted. */
    public boolean isPublic() {
        return terms.isPublic;
    }

    public Instant at() {
        return terms.at;
    }

    /** The digest of the letter behind it; absent without one. */
    public @Nullable Digest document() {
        return terms.document;
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
