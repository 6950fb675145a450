package org.convoke.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.convoke.api.JsonBytes;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.organization.KeyRecord;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationKey;
import org.convoke.organization.OrganizationSlug;
import org.convoke.organization.Organizations;
import org.convoke.sign.CanonicalJson;
import org.convoke.sign.DetachedSignature;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Posted;
import org.convoke.web.Request;

/**
 * {@code /api/v1/organizations/{slug}/key}: the keys of an organization; and where it sends a record that puts another in the
 * place of its own, or ends it, signed where its keys are.
 */
public final class OrganizationKeyResource {

    /** A record and the signatures of three recovery keys, several times over. */
    public static final int MAX_BYTES = 16 * 1024;

    private static final int USUAL_BYTES = 1_000;

    private static final int MAX_SIGNATURES = 10;

    private final Organizations organizations;
    private final Clock clock;

    public OrganizationKeyResource(Organizations organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Lists the keys, the one in use first, then the newest of the others. */
    public Answer list(Request request) {
        OrganizationEntry entry = get(request);
        JsonBytes json = new JsonBytes(USUAL_BYTES).raw("{\"organization\":");
        json.text(entry.organization().id()).raw(",\"keys\":[");
        String comma = "";
        for (OrganizationKey key : entry.keys()) {
            json.raw(comma).raw("{\"key\":").text(key.key().line());
            json.raw(",\"held\":").raw(Boolean.toString(key.isHeld()));
            json.raw(",\"since\":").text(key.since().toString());
            json.raw(",\"until\":")
                    .text(key.until() == null ? null : key.until().toString());
            json.raw(",\"revoked\":").raw(Boolean.toString(key.isRevoked())).raw("}");
            comma = ",";
        }
        json.raw("],\"damaged\":").number(entry.damagedKeys()).raw("}");
        return Answer.of(Media.JSON, json.toBytes());
    }

    /** Takes a signed record, and answers 201 with what came of it. */
    public Answer post(Request request, Posted posted) {
        OrganizationEntry entry = get(request);
        JsonNode body = CanonicalJson.parse(posted.bytes())
                .filter(JsonNode::isObject)
                .orElseThrow(() -> UserError.unreadable("error.endorsement.json"));
        KeyRecord record = KeyRecord.parse(body.path("record"));
        EntryType type =
                organizations.changeKey(entry.slug(), record, signatures(body.path("signatures")), clock.instant());
        JsonBytes json = new JsonBytes(USUAL_BYTES).raw("{\"organization\":");
        json.text(record.organization())
                .raw(",\"digest\":")
                .text(record.digest().toString());
        json.raw(",\"entry\":").text(type.name()).raw("}");
        return Answer.of(Media.JSON, json.toBytes()).withStatus(201).withCaching(Answer.Caching.NEVER);
    }

    private static List<DetachedSignature> signatures(JsonNode array) {
        if (!array.isArray() || array.isEmpty() || array.size() > MAX_SIGNATURES) {
            throw UserError.unreadable("error.endorsement.field", "signatures");
        }
        List<DetachedSignature> signatures = new ArrayList<>();
        for (JsonNode each : array) {
            signatures.add(DetachedSignature.parse(each.asText())
                    .orElseThrow(() -> UserError.unreadable("error.endorsement.signature")));
        }
        return signatures;
    }

    private OrganizationEntry get(Request request) {
        String slug = request.variable("slug");
        if (!OrganizationSlug.isValid(slug)) {
            throw UserError.notFound("error.organization.unknown", slug);
        }
        return organizations
                .find(new OrganizationSlug(slug))
                .orElseThrow(() -> UserError.notFound("error.organization.unknown", slug));
    }
}
