package org.convoke.find;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.api.JsonBytes;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.call.SignedText;
import org.convoke.call.TextHeader;
import org.convoke.call.Versions;
import org.convoke.index.EventIndex;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Request;

/** {@code /api/v1/calls} and {@code /api/v1/calls/{call}}: what is called for, and how much answers it. */
public final class CallsResource {

    private static final int CALL_BYTES = 300;

    private final Supplier<EventIndex> index;
    private final Versions versions;

    public CallsResource(Supplier<EventIndex> index, Versions versions) {
        this.index = index;
        this.versions = versions;
    }

    /** Every call, by slug. */
    public Answer list(Request request) {
        EventIndex now = index.get();
        List<Call> calls = now.calls();
        JsonBytes json = new JsonBytes(CALL_BYTES * (calls.size() + 1)).raw("{\"calls\":[");
        String comma = "";
        for (Call call : calls) {
            write(json.raw(comma), call, now);
            comma = "},";
        }
        return Answer.of(Media.JSON, json.raw(calls.isEmpty() ? "]}" : "}]}").toBytes());
    }

    /** One call, with its texts that are public. */
    public Answer one(Request request) {
        EventIndex now = index.get();
        JsonBytes json = new JsonBytes(CALL_BYTES);
        Call call = CallParameter.get(request.variable("call"), now);
        write(json, call, now);
        json.raw(",\"versions\":[");
        String comma = "";
        for (CallVersion version : versions.of(call.slug()).versions()) {
            write(json.raw(comma), version);
            comma = ",";
        }
        return json.raw("]}").toAnswer(Media.JSON);
    }

    /** Leaves the object open. */
    private static void write(JsonBytes json, Call call, EventIndex index) {
        json.raw("{\"slug\":").text(call.slug().value());
        json.raw(",\"title\":").text(call.title());
        json.raw(",\"from\":").text(call.days().from().toString());
        json.raw(",\"until\":").text(call.days().until().toString());
        json.raw(",\"language\":").text(call.language().toLanguageTag());
        json.raw(",\"events\":").raw(Integer.toString(index.byDate(call.slug()).size()));
    }

    /** A text of the call that is public. */
    private static void write(JsonBytes json, CallVersion version) {
        Optional<TextHeader> header = version.text().map(SignedText::header);
        json.raw("{\"version\":").number(version.version());
        json.raw(",\"language\":").text(version.tag());
        json.raw(",\"original\":").raw(Boolean.toString(version.edition().isOriginal()));
        json.raw(",\"digest\":").text(version.seal().digest());
        json.raw(",\"issued\":")
                .text(header.map(each -> each.issue().issued().toString()).orElse(null));
        json.raw(",\"issuer\":").text(header.map(each -> each.issue().issuer()).orElse(null));
        json.raw(",\"license\":").text(header.map(TextHeader::license).orElse(null));
        json.raw(",\"file\":").text(version.path());
        json.raw(",\"signature\":").text(version.path() + ".minisig");
        json.raw(",\"proof\":").text(version.path() + ".tlog-proof");
        json.raw(",\"key\":").text(version.seal().key());
        json.raw(",\"logIndex\":").number(version.seal().logIndex()).raw("}");
    }
}
