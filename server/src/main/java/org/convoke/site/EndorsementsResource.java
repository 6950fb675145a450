package org.convoke.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.convoke.api.JsonBytes;
import org.convoke.call.CallSlug;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.call.Versions;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.organization.Endorsement;
import org.convoke.organization.EndorsementRecord;
import org.convoke.organization.Endorsements;
import org.convoke.organization.Organization;
import org.convoke.organization.OrganizationKey;
import org.convoke.organization.WithdrawalRecord;
import org.convoke.sign.CanonicalJson;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Posted;
import org.convoke.web.Request;

/**
 * {@code /api/v1/calls/{call}/endorsements}: who endorses which text, with everything that proves it; and where an organization
 * sends a record that it signed itself, without any account.
 */
public final class EndorsementsResource {

    /** A record of a few hundred bytes and its signature, several times over. */
    public static final int MAX_BYTES = 16 * 1024;

    private static final int USUAL_BYTES = 1_000;

    private final Supplier<EventIndex> index;
    private final Versions versions;
    private final Endorsements endorsements;
    private final Clock clock;

    public EndorsementsResource(Supplier<EventIndex> index, Versions versions, Endorsements endorsements, Clock clock) {
        this.index = index;
        this.versions = versions;
        this.endorsements = endorsements;
        this.clock = clock;
    }

    /** Lists the endorsements of public texts by those who may be named, the withdrawn ones too. */
    public Answer list(Request request) {
        CallSlug call = CallParameter.get(request.variable("call"), index.get()).slug();
        History shown = versions.of(call);
        JsonBytes json = new JsonBytes(USUAL_BYTES).raw("{\"call\":").text(call.value());
        json.raw(",\"newest\":").raw(shown.isEmpty() ? "null" : Integer.toString(shown.newest()));
        json.raw(",\"deadline\":")
                .text(endorsements.findDeadline(call).map(Instant::toString).orElse(null));
        json.raw(",\"damaged\":").number(endorsements.countDamaged(call));
        json.raw(",\"endorsements\":[");
        String comma = "";
        for (Endorsements.Endorser each : endorsements.list(call)) {
            CallVersion text = shown.find(each.endorsement().text()).orElse(null);
            if (text != null && each.endorsement().record().isPublic()) {
                write(json.raw(comma), each, text);
                comma = ",";
            }
        }
        return Answer.of(Media.JSON, json.raw("]}").toBytes());
    }

    private void write(JsonBytes json, Endorsements.Endorser endorser, CallVersion text) {
        Endorsement endorsement = endorser.endorsement();
        Organization organization = endorser.organization().organization();
        EndorsementRecord record = endorsement.record();
        json.raw("{\"organization\":{\"slug\":").text(organization.slug().value());
        json.raw(",\"domain\":")
                .text(organization.domain().map(Object::toString).orElse(null));
        json.raw(",\"name\":").text(organization.names().main());
        json.raw(",\"kind\":").text(organization.kind().name());
        json.raw(",\"country\":").text(organization.seat().country());
        json.raw(",\"proven\":")
                .raw(Boolean.toString(endorser.organization().proof().holds(clock.instant())));
        json.raw("},\"version\":").number(text.version());
        json.raw(",\"language\":").text(text.tag());
        json.raw(",\"text\":").text(record.text().toString());
        json.raw(",\"level\":").text(endorsement.evidence().level().name());
        json.raw(",\"signatory\":{\"name\":").text(record.voice().name());
        json.raw(",\"role\":").text(record.voice().role());
        json.raw("},\"at\":").text(record.at().toString());
        json.raw(",\"digest\":").text(record.digest().toString());
        json.raw(",\"record\":").text(record.json());
        json.raw(",\"signature\":").text(endorsement.evidence().signature());
        OrganizationKey key = endorsement.evidence().key();
        json.raw(",\"key\":").text(key == null ? null : key.key().line());
        json.raw(",\"logIndex\":").number(endorsement.logIndex());
        json.raw(",\"withdrawal\":");
        Endorsement.Withdrawal withdrawal = endorsement.withdrawal();
        if (withdrawal == null) {
            json.raw("null}");
            return;
        }
        json.raw("{\"at\":").text(withdrawal.at().toString());
        json.raw(",\"record\":").text(withdrawal.json());
        json.raw(",\"signature\":").text(withdrawal.signature());
        json.raw(",\"logIndex\":").number(withdrawal.logIndex()).raw("}}");
    }

    /** Takes a signed endorsement or a signed withdrawal, and answers 201 with where the log has it. */
    public Answer post(Request request, Posted posted) {
        CallSlug call = CallParameter.get(request.variable("call"), index.get()).slug();
        JsonNode body = CanonicalJson.parse(posted.bytes())
                .filter(JsonNode::isObject)
                .orElseThrow(() -> UserError.unreadable("error.endorsement.json"));
        String signature = body.path("signature").textValue();
        if (signature == null) {
            throw UserError.unreadable("error.endorsement.field", "signature");
        }
        if (body.has("withdrawal")) {
            WithdrawalRecord record = WithdrawalRecord.parse(body.path("withdrawal"));
            Endorsement withdrawn = endorsements.withdraw(record, signature, clock.instant());
            Endorsement.Withdrawal withdrawal = withdrawn.withdrawal();
            long logIndex = withdrawal == null ? withdrawn.logIndex() : withdrawal.logIndex();
            return taken(record.digest().toString(), record.organization(), withdrawn, logIndex);
        }
        EndorsementRecord record = EndorsementRecord.parse(body.path("endorsement"));
        Endorsement endorsement = endorsements.add(call, record, signature, versions.of(call), clock.instant());
        return taken(record.digest().toString(), record.organization(), endorsement, endorsement.logIndex());
    }

    private Answer taken(String digest, String organization, Endorsement endorsement, long logIndex) {
        CallVersion text =
                versions.of(endorsement.call()).find(endorsement.text()).orElse(null);
        JsonBytes json = new JsonBytes(USUAL_BYTES).raw("{\"digest\":").text(digest);
        json.raw(",\"organization\":").text(organization);
        json.raw(",\"version\":").raw(text == null ? "null" : Integer.toString(text.version()));
        json.raw(",\"language\":").text(text == null ? null : text.tag());
        json.raw(",\"level\":").text(endorsement.evidence().level().name());
        json.raw(",\"logIndex\":").number(logIndex).raw("}");
        return Answer.of(Media.JSON, json.toBytes()).withStatus(201).withCaching(Answer.Caching.NEVER);
    }
}
