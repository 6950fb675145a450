package org.convoke.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.convoke.api.JsonBytes;
import org.convoke.call.Call;
import org.convoke.count.Figure;
import org.convoke.event.PublicEvent;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.publish.PublicEvents;
import org.convoke.sign.CanonicalJson;
import org.convoke.turnout.By;
import org.convoke.turnout.Door;
import org.convoke.turnout.Remark;
import org.convoke.turnout.Review;
import org.convoke.turnout.Submission;
import org.convoke.turnout.TotalsJson;
import org.convoke.turnout.Turnout;
import org.convoke.turnout.TurnoutReport;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.NetworkLimit;
import org.convoke.web.Posted;
import org.convoke.web.Reader;
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
    private final PublicEvents events;
    private final Turnout turnout;
    private final Clock clock;
    private final NetworkLimit limit;

    /** @param events tells when each is */
    public TurnoutResource(Supplier<EventIndex> index, PublicEvents events, Turnout turnout, Clock clock) {
        this.index = index;
        this.events = events;
        this.turnout = turnout;
        this.clock = clock;
        this.limit = new NetworkLimit(MOST_REPORTS, WINDOW, clock);
    }

    /** The sums of a call; {@code by=region} and {@code by=city} add those of all regions or towns. */
    public Answer totals(Request request) {
        Call call = CallParameter.get(request.variable("call"), index.get());
        By by = request.query()
                .text("by")
                .map(word -> By.find(word).orElseThrow(() -> UserError.unreadable("error.turnout.choice", word)))
                .orElse(null);
        return TotalsJson.of(turnout, call.slug(), by).toAnswer(Media.JSON);
    }

    /** Takes a report, which waits until a coordinator accepts it; answers 201 with how it was understood. */
    public Answer post(Request request, Posted posted) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        ReportJson report = new ReportJson(CanonicalJson.parse(posted.bytes())
                .filter(JsonNode::isObject)
                .orElseThrow(() -> UserError.unreadable("error.turnout.json")));
        PublicEvent event = events.get(CallParameter.event(report.event(), call, now));
        Submission.Read read = report.submission().read(event.when(), clock.instant());
        limit.take(posted.network());
        TurnoutReport taken = turnout.add(event.id(), read.claim(), read.evidence(), Door.API, clock.instant());
        List<Remark> remarks = Remark.of(read, Review.of(taken, turnout.reports(event.id()), event.when()));
        return Answer.of(Media.JSON, json(taken, remarks, request.reader()))
                .withStatus(201)
                .withCaching(Answer.Caching.NEVER);
    }

    private static byte[] json(TurnoutReport taken, List<Remark> remarks, Reader reader) {
        Figure figure = taken.claim().figure();
        JsonBytes json =
                new JsonBytes(USUAL_BYTES).raw("{\"id\":").text(taken.id().value());
        json.raw(",\"event\":").text(taken.event().value());
        json.raw(",\"version\":").number(taken.version());
        json.raw(",\"state\":").text(taken.handling().state().name());
        json.raw(",\"low\":").raw(number(figure.low()));
        json.raw(",\"high\":").raw(number(figure.high()));
        json.raw(",\"words\":").text(figure.words());
        json.raw(",\"phraseTable\":").text(figure.table());
        json.raw(",\"warnings\":[");
        String comma = "";
        for (Remark remark : remarks) {
            json.raw(comma).raw("{\"code\":").text(remark.code());
            json.raw(",\"message\":")
                    .text(reader.messages().text(remark.message()))
                    .raw("}");
            comma = ",";
        }
        return json.raw("]}").toBytes();
    }

    private static String number(@Nullable Long number) {
        return number == null ? "null" : number.toString();
    }
}
