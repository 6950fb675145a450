package org.convoke.circulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.api.JsonBytes;
import org.convoke.call.CallSlug;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.organization.Organization;
import org.convoke.organization.OrganizationEntry;
import org.convoke.sign.CanonicalJson;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Posted;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/calls/{call}/carried}: who carried a call, and where a newsroom says that it did. */
public final class CarriedResource {

    /** A name and an address. */
    public static final int MAX_BYTES = 8 * 1024;

    private static final int USUAL_BYTES = 1_000;

    private final Supplier<EventIndex> index;
    private final Carriages carriages;
    private final CarriageReports reports;
    private final Clock clock;

    public CarriedResource(Supplier<EventIndex> index, Carriages carriages, CarriageReports reports, Clock clock) {
        this.index = index;
        this.carriages = carriages;
        this.reports = reports;
        this.clock = clock;
    }

    /** Lists what was accepted, the oldest report first. */
    public Answer list(Request request) {
        CallSlug call = call(request);
        JsonBytes json = new JsonBytes(USUAL_BYTES).raw("{\"call\":").text(call.value());
        json.raw(",\"carried\":[");
        String comma = "";
        for (Carriages.Listed each : carriages.listAccepted(call)) {
            write(json.raw(comma), each);
            comma = ",";
        }
        return Answer.of(Media.JSON, json.raw("]}").toBytes());
    }

    private void write(JsonBytes json, Carriages.Listed listed) {
        Carriage carriage = listed.carriage();
        Optional<OrganizationEntry> owner = Optional.ofNullable(listed.organization());
        Optional<Organization> organization = owner.map(OrganizationEntry::organization);
        String name = organization
                .map(each -> each.names().main())
                .orElse(carriage.told().newsroom());
        json.raw("{\"newsroom\":").text(name);
        json.raw(",\"organization\":")
                .text(organization.map(each -> each.slug().value()).orElse(null));
        json.raw(",\"proven\":")
                .raw(Boolean.toString(owner.filter(each -> each.proof().holds(clock.instant()))
                        .isPresent()));
        json.raw(",\"link\":").text(carriage.told().link().toString());
        json.raw(",\"way\":").text(carriage.told().way().name());
        json.raw(",\"subscriber\":").raw(Boolean.toString(listed.isSubscriber()));
        json.raw(",\"reported\":").text(carriage.told().at().toString());
        write(json, carriage.examination().found());
    }

    private static void write(JsonBytes json, Examination.@Nullable Found found) {
        if (found == null) {
            json.raw(",\"mark\":null,\"version\":null,\"language\":null,\"checked\":null}");
            return;
        }
        json.raw(",\"mark\":").text(found.mark().name());
        json.raw(",\"version\":").raw(String.valueOf(found.version()));
        json.raw(",\"language\":").text(found.language());
        json.raw(",\"checked\":").text(found.at().toString()).raw("}");
    }

    /** Takes {@code {"link":…,"newsroom":…}} and answers 202: listed when it was accepted. */
    public Answer post(Request request, Posted posted) {
        CallSlug call = call(request);
        JsonNode body = CanonicalJson.parse(posted.bytes())
                .filter(JsonNode::isObject)
                .orElseThrow(() -> UserError.unreadable("error.carried.json"));
        CarriageReport report = CarriageReport.of(
                Optional.ofNullable(text(body, "newsroom")),
                Optional.ofNullable(text(body, "link")).orElse(""),
                request.origin());
        Carriage carriage = reports.take(call, report, posted.network());
        JsonBytes json = new JsonBytes(USUAL_BYTES).raw("{\"link\":");
        json.text(carriage.told().link().toString());
        json.raw(",\"state\":").text(carriage.decision().state().name()).raw("}");
        return Answer.of(Media.JSON, json.toBytes()).withStatus(202).withCaching(Answer.Caching.NEVER);
    }

    private static @Nullable String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
            throw UserError.unreadable("error.carried.json");
        }
        return value.textValue();
    }

    private CallSlug call(Request request) {
        return CallParameter.get(request.variable("call"), index.get()).slug();
    }
}
