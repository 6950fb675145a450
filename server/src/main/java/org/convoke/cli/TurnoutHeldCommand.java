package org.convoke.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.count.Figure;
import org.convoke.event.Event;
import org.convoke.turnout.Review;
import org.convoke.turnout.ReviewReason;
import org.convoke.turnout.TurnoutReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code convoke turnout held}. */
@CommandLine.Command(
        name = "held",
        description =
                "Lists the reports of a call that wait, and those that count but deserve a second look, with the reasons.")
final class TurnoutHeldCommand implements Command {

    @Mixin
    private CallListing listing = new CallListing();

    /** A report with what is to be said of it. */
    private record Listed(TurnoutReport report, @Nullable Event event, Set<ReviewReason> reasons) {}

    @Override
    public int run(Console console) {
        List<Listed> listed = listing.read(console, TurnoutHeldCommand::list);
        if (listing.isJson()) {
            Json.print(console, json -> write(json, listed));
        } else {
            listed.forEach(each -> tell(each, console));
            if (listed.isEmpty()) {
                console.say("cli.held.none");
            }
        }
        return DONE;
    }

    private static List<Listed> list(Pipeline pipeline, CallSlug call) {
        List<Listed> listed = new ArrayList<>();
        for (TurnoutReport report : pipeline.turnout().listHeld(call)) {
            listed.add(listed(report, pipeline.turnout().listAccepted(report.event()), pipeline));
        }
        listed.addAll(doubtful(call, pipeline));
        return listed;
    }

    /** Those that count, event by event, with a reason to look again. */
    private static List<Listed> doubtful(CallSlug call, Pipeline pipeline) {
        List<TurnoutReport> accepted = new ArrayList<>();
        pipeline.turnout().readAccepted(call, accepted::add);
        List<Listed> doubtful = new ArrayList<>();
        for (int from = 0; from < accepted.size(); ) {
            int until = from;
            while (until < accepted.size()
                    && accepted.get(until).event().equals(accepted.get(from).event())) {
                until++;
            }
            List<TurnoutReport> ofOne = accepted.subList(from, until);
            for (TurnoutReport each : ofOne) {
                // The event is read only when something is said of when it was counted.
                Set<ReviewReason> reasons = each.evidence().counted() == null
                        ? Review.of(each, ofOne, null)
                        : listed(each, ofOne, pipeline).reasons();
                if (!reasons.isEmpty()) {
                    doubtful.add(listed(each, ofOne, pipeline));
                }
            }
            from = until;
        }
        return doubtful;
    }

    private static Listed listed(TurnoutReport report, List<TurnoutReport> others, Pipeline pipeline) {
        Event event = pipeline.events().find(report.event()).orElse(null);
        return new Listed(
                report,
                event,
                Review.of(report, others, event == null ? null : event.content().when()));
    }

    private static void tell(Listed listed, Console console) {
        TurnoutReport report = listed.report;
        String reasons = listed.reasons.stream()
                .map(reason -> console.messages().text(key(reason)))
                .collect(Collectors.joining("; "));
        console.say(
                "cli.turnout.report",
                report.id().value(),
                listed.event == null
                        ? report.event().value()
                        : listed.event.content().title(),
                number(report),
                report.claim().source().name().toLowerCase(Locale.ROOT),
                report.handling().state().name().toLowerCase(Locale.ROOT),
                reasons);
    }

    private static String key(ReviewReason reason) {
        return "cli.turnout.review." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String number(TurnoutReport report) {
        Figure figure = report.claim().figure();
        String range = report.range().isEmpty() ? "" : report.range().toString();
        return figure.words() == null ? range : (range + " \"" + figure.words() + "\"").strip();
    }

    private static void write(JsonGenerator json, List<Listed> listed) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("reports");
        for (Listed each : listed) {
            TurnoutReport report = each.report;
            Figure figure = report.claim().figure();
            json.writeStartObject();
            json.writeStringField("id", report.id().value());
            json.writeStringField("event", report.event().value());
            Json.writeField(
                    json,
                    "title",
                    each.event == null ? null : each.event.content().title());
            json.writeStringField("state", report.handling().state().name());
            json.writeNumberField("version", report.version());
            json.writeObjectField("low", figure.low());
            json.writeObjectField("high", figure.high());
            Json.writeField(json, "words", figure.words());
            json.writeStringField("basis", report.claim().basis().name());
            json.writeStringField("sourceClass", report.claim().source().name());
            Json.writeField(json, "method", report.claim().method());
            Json.writeField(json, "counted", report.evidence().counted());
            Json.writeField(json, "link", report.evidence().link());
            json.writeStringField("door", report.handling().door().name());
            json.writeStringField("received", report.handling().at().toString());
            json.writeArrayFieldStart("review");
            for (ReviewReason reason : each.reasons) {
                json.writeString(reason.name());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
