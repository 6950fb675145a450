package org.convoke.find;

import java.util.List;
import java.util.function.Supplier;
import org.convoke.api.JsonBytes;
import org.convoke.call.Call;
import org.convoke.index.EventIndex;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Request;

/** {@code /api/v1/calls} and {@code /api/v1/calls/{call}}: what is called for, and how much answers it. */
public final class CallsResource {

    private static final int CALL_BYTES = 300;

    private final Supplier<EventIndex> index;

    public CallsResource(Supplier<EventIndex> index) {
        this.index = index;
    }

    /** Every call, by slug. */
    public Answer list(Request request) {
        EventIndex now = index.get();
        List<Call> calls = now.calls();
        JsonBytes json = new JsonBytes(CALL_BYTES * (calls.size() + 1)).raw("{\"calls\":[");
        String comma = "";
        for (Call call : calls) {
            write(json.raw(comma), call, now);
            comma = ",";
        }
        return Answer.of(Media.JSON, json.raw("]}").toBytes());
    }

    /** One call. */
    public Answer one(Request request) {
        EventIndex now = index.get();
        JsonBytes json = new JsonBytes(CALL_BYTES);
        write(json, CallParameter.get(request.variable("call"), now), now);
        return Answer.of(Media.JSON, json.toBytes());
    }

    private static void write(JsonBytes json, Call call, EventIndex index) {
        json.raw("{\"slug\":").text(call.slug().value());
        json.raw(",\"title\":").text(call.title());
        json.raw(",\"from\":").text(call.days().from().toString());
        json.raw(",\"until\":").text(call.days().until().toString());
        json.raw(",\"language\":").text(call.language().toLanguageTag());
        json.raw(",\"events\":")
                .raw(Integer.toString(index.byDate(call.slug()).size()))
                .raw("}");
    }
}
