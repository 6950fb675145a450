package org.convoke.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.convoke.i18n.UserError;
import org.convoke.organization.EndorsementRecord;
import org.convoke.organization.Level;
import org.convoke.organization.OrganizationKind;
import org.convoke.sign.CanonicalJson;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.Digest;
import org.convoke.sign.PublicKey;

/**
 * Reads who endorses a text at another site, and checks each record here: that it is for a text of that version, by that
 * organization, and signed by the key which the site names. One that does not hold together counts as damaged.
 */
public final class SiteEndorsements {

    private final SiteFiles files;

    public SiteEndorsements(SiteFiles files) {
        this.files = files;
    }

    /** @throws UserError when the site does not answer, or not as a site of this kind does */
    public Endorsed of(IssuedText match) {
        Set<Digest> texts = texts(match);
        List<Endorsed.By> named = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int damaged = 0;
        for (JsonNode each :
                files.json("/api/v1/calls/" + match.call() + "/endorsements").path("endorsements")) {
            if (!each.path("withdrawal").isNull() || each.path("version").asInt() != match.version()) {
                continue;
            }
            Optional<Endorsed.By> by = by(each, texts);
            by.filter(one -> seen.add(one.organization())).ifPresent(named::add);
            damaged += by.isEmpty() ? 1 : 0;
        }
        return new Endorsed(named, null, damaged);
    }

    /** Of the version, in every language that the site names; the one that was matched among them. */
    private Set<Digest> texts(IssuedText match) {
        Set<Digest> texts = new HashSet<>();
        texts.add(Digest.of(match.file()));
        for (JsonNode version : files.json("/api/v1/calls/" + match.call()).path("versions")) {
            if (version.path("version").asInt() == match.version()) {
                Digest.parse(version.path("digest").asText()).ifPresent(texts::add);
            }
        }
        return texts;
    }

    private static Optional<Endorsed.By> by(JsonNode json, Set<Digest> texts) {
        JsonNode organization = json.path("organization");
        String slug = organization.path("slug").asText();
        String id = organization.path("domain").asText(slug);
        try {
            byte[] bytes = json.path("record").asText().getBytes(StandardCharsets.UTF_8);
            EndorsementRecord record =
                    EndorsementRecord.parse(CanonicalJson.parse(bytes).orElseThrow());
            Level level = Level.valueOf(json.path("level").asText());
            boolean isSound = texts.contains(record.text())
                    && (record.organization().equals(id)
                            || record.organization().equals(slug))
                    && record.level().filter(level::equals).isPresent()
                    && (level != Level.KEY || isSigned(json, record));
            return isSound
                    ? Optional.of(new Endorsed.By(
                            id,
                            organization.path("name").asText(),
                            OrganizationKind.valueOf(
                                    organization.path("kind").asText().toUpperCase(Locale.ROOT)),
                            organization.path("country").textValue(),
                            level,
                            json.path("language").asText(),
                            record.at()))
                    : Optional.empty();
        } catch (UserError | IllegalArgumentException | NoSuchElementException e) {
            // Of another form than an endorsement has: no reason to believe it, and told as damaged.
            return Optional.empty();
        }
    }

    private static boolean isSigned(JsonNode json, EndorsementRecord record) {
        Optional<PublicKey> key = PublicKey.parse(json.path("key").asText());
        return key.isPresent()
                && DetachedSignature.parse(json.path("signature").asText())
                        .filter(signature ->
                                signature.check(key.get(), record.bytes()) == DetachedSignature.Check.VALID)
                        .isPresent();
    }
}
