package org.convoke.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.convoke.event.EventId;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.turnout.Range;
import org.convoke.turnout.Ruling;
import org.convoke.turnout.TurnoutReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke turnout decide}. */
@CommandLine.Command(
        name = "decide",
        description = {
            "Settles what is reported of an event, apart from the reports and with the reason.",
            "With the id of a report, its numbers are reported; with that of an event, those of --low and --high.",
            "The reason is shown with it, for all to read."
        })
final class TurnoutDecideCommand implements Command {

    @Mixin
    private Because because = new Because();

    @Parameters(paramLabel = "ID", description = "The report, or the event.")
    private String id = "";

    @Option(names = "--low", paramLabel = "N", description = "The least number.")
    private @Nullable String low;

    @Option(names = "--high", paramLabel = "N", description = "The most; without it, --low counts as both.")
    private @Nullable String high;

    @ArgGroup
    private @Nullable Other other;

    /** What else can be decided of an event. */
    static final class Other {

        @Option(names = "--none", description = "Takes the decision back: the reports speak for themselves.")
        private boolean isNone;

        @Option(
                names = "--counter-event",
                description = "The event was held against the call: its numbers stand beside the total.")
        private boolean isCounterEvent;

        @Option(names = "--no-counter-event", description = "It was not.")
        private boolean isNoCounterEvent;

        Ruling.Kind kind() {
            if (isNone) {
                return Ruling.Kind.NO_RANGE;
            }
            return isCounterEvent && !isNoCounterEvent ? Ruling.Kind.COUNTER_EVENT : Ruling.Kind.NO_COUNTER_EVENT;
        }
    }

    @Override
    public int run(Console console) {
        EventId named = Words.eventId(id);
        if (other != null && (low != null || high != null)) {
            throw new UserError(UserError.Kind.WRONG_WORDS, Message.of("cli.turnout.either"));
        }
        return because.decide(console, (pipeline, why) -> {
            Optional<TurnoutReport> report = pipeline.turnout().find(Words.reportId(id));
            EventId event = report.map(TurnoutReport::event).orElse(named);
            Instant now = console.clock().instant().truncatedTo(ChronoUnit.MILLIS);
            Ruling.Kind kind = other == null ? Ruling.Kind.RANGE : other.kind();
            Range range = kind == Ruling.Kind.RANGE ? range(report) : Range.NONE;
            pipeline.turnout()
                    .rule(new Ruling(
                            event, kind, range, report.map(TurnoutReport::id).orElse(null), why, now));
            console.say("cli.turnout.decided", event.value());
        });
    }

    private Range range(Optional<TurnoutReport> report) {
        if (low == null && high == null && report.isPresent()) {
            Range range = report.get().range();
            if (range.isEmpty()) {
                throw UserError.conflict(
                        "error.turnout.words", report.get().id().value());
            }
            return range;
        }
        return Range.of(Words.figure(low, high));
    }
}
