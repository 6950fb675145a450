package org.convoke.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.convoke.api.JsonBytes;
import org.convoke.call.Call;
import org.convoke.event.EventId;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.sign.CanonicalJson;
import org.convoke.turnout.Door;
import org.convoke.turnout.TotalsJson;
import org.convoke.turnout.Turnout;
import org.convoke.turnout.TurnoutReport;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.NetworkLimit;
import org.convoke.web.Posted;
import org.convoke.web.Request;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/calls/{call}/turnout}: how many came, and where programs report it. */
public final class TurnoutResource {

    /** A report of a few hundred bytes, several times over. */
    public static final int MAX_BYTES = 8 * 1024;

    /** A crew that counts at every gate of a town needs no more, and a flood of junk gets no further. */
    private static final int MOST_REPORTS = 30;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int USUAL_BYTES = 200;

    private final Supplier<EventIndex> index;
    private final Turnout turnout;
    private final Clock clock;
    private final NetworkLimit limit;

    public TurnoutResource(Supplier<EventIndex> index, Turnout turnout, Clock clock) {
        this.index = index;
        this.turnout = turnout;
        this.clock = clock;
        this.limit = new NetworkLimit(MOST_REPORTS, WINDOW, clock);
    }

    /** The sums of a call. */
    public Answer totals(Request request) {
        Call call = CallParameter.get(request.variable("call"), index.get());
        return TotalsJson.of(turnout.totals(call.slug())).toAnswer(Media.JSON);
    }

    /** Takes a report, which waits until a coordinator accepts it; answers 201 with its id. */
    public Answer post(Request request, Posted posted) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        ReportJson report = ReportJson.of(CanonicalJson.parse(posted.bytes())
                .filter(JsonNode::isObject)
                .orElseThrow(() -> UserError.unreadable("error.turnout.json")));
        EventId event = CallParameter.event(report.event(), call, now);
        ReportJson.Read read = report.read();
        limit.take(posted.network());
        TurnoutReport taken = turnout.add(event, read.claim(), read.evidence(), Door.API, clock.instant());
        JsonBytes json =
                new JsonBytes(USUAL_BYTES).raw("{\"id\":").text(taken.id().value());
        json.raw(",\"event\":").text(taken.event().value());
        json.raw(",\"version\":").number(taken.version());
        json.raw(",\"state\":").text(taken.handling().state().name());
        json.raw(",\"low\":").raw(number(taken.claim().figure().low()));
        json.raw(",\"high\":").raw(number(taken.claim().figure().high()));
        return Answer.of(Media.JSON, json.raw("}").toBytes()).withStatus(201).withCaching(Answer.Caching.NEVER);
    }

    private static String number(@Nullable Long number) {
        return number == null ? "null" : number.toString();
    }
}
