package org.convoke.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.convoke.event.HeldEvent;
import org.convoke.event.SourceRef;
import org.convoke.event.When;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code convoke held}. */
@CommandLine.Command(name = "held", description = "Lists the events of a call that wait, and why.")
final class HeldCommand implements Command {

    @Mixin
    private CallListing listing = new CallListing();

    @Override
    public int run(Console console) {
        List<HeldEvent> held =
                listing.read(console, (pipeline, call) -> pipeline.events().listHeld(call));
        if (listing.isJson()) {
            Json.print(console, json -> write(json, held));
            return DONE;
        }
        for (HeldEvent each : held) {
            console.say(
                    "cli.held",
                    each.event().id().value(),
                    each.event().content().title(),
                    sourceOf(each),
                    console.messages().text(key(each)));
        }
        if (held.isEmpty()) {
            console.say("cli.held.none");
        }
        return DONE;
    }

    private static String key(HeldEvent held) {
        return "cli.held." + held.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String sourceOf(HeldEvent held) {
        SourceRef source = held.event().sources().getFirst();
        return source.id() == null ? source.name() : source.name() + " " + source.id();
    }

    private static void write(JsonGenerator json, List<HeldEvent> held) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("held");
        for (HeldEvent each : held) {
            When when = each.event().content().when();
            SourceRef source = each.event().sources().getFirst();
            json.writeStartObject();
            json.writeStringField("id", each.event().id().value());
            json.writeStringField("title", each.event().content().title());
            Json.writeField(json, "date", when == null ? null : when.date());
            json.writeStringField("reason", each.reason().name());
            json.writeObjectFieldStart("source");
            json.writeStringField("name", source.name());
            Json.writeField(json, "url", source.url());
            Json.writeField(json, "id", source.id());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
