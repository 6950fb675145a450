package org.convoke.cli;

import java.util.List;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke call list}. */
@CommandLine.Command(name = "list", description = "Lists the calls by their first day.")
final class CallListCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public int run(Console console) {
        List<Call> calls;
        try (Pipeline pipeline = data.open(console)) {
            calls = pipeline.calls().list();
        }
        if (isJson) {
            Json.print(console, json -> {
                json.writeStartObject();
                json.writeArrayFieldStart("calls");
                for (Call call : calls) {
                    json.writeStartObject();
                    json.writeStringField("slug", call.slug().value());
                    json.writeStringField("title", call.title());
                    json.writeStringField("from", call.days().from().toString());
                    json.writeStringField("until", call.days().until().toString());
                    json.writeStringField("language", call.language().toLanguageTag());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            });
            return DONE;
        }
        for (Call call : calls) {
            console.out()
                    .println(String.join(
                            "\t",
                            call.slug().value(),
                            call.days().from().toString(),
                            call.days().until().toString(),
                            call.language().toLanguageTag(),
                            call.title()));
        }
        return DONE;
    }
}
