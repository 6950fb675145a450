package org.convoke.cli;

import org.convoke.count.Claim;
import org.convoke.count.Figure;
import org.convoke.i18n.UserError;
import org.convoke.turnout.ReportState;
import org.convoke.turnout.TurnoutReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a coordinator does with one report of how many came. */
final class TurnoutReportCommands {

    private TurnoutReportCommands() {}

    /** What the commands have in common: which report, and why. */
    static final class Subject {

        @Mixin
        private Because because = new Because();

        @Parameters(paramLabel = "ID", description = "The report, as 'turnout held' lists it.")
        private String id = "";

        int decide(ReportState state, String key, Console console) {
            return because.decide(console, (pipeline, why) -> {
                TurnoutReport report = pipeline.turnout()
                        .decide(Words.reportId(id), state, why, console.clock().instant());
                console.say(key, report.id().value(), report.event().value());
            });
        }
    }

    /** {@code convoke turnout accept}. */
    @CommandLine.Command(name = "accept", description = "Lets a report count.")
    static final class Accept implements Command {

        @Mixin
        private Subject subject = new Subject();

        @Override
        public int run(Console console) {
            return subject.decide(ReportState.ACCEPTED, "cli.turnout.accepted", console);
        }
    }

    /** {@code convoke turnout reject}. */
    @CommandLine.Command(name = "reject", description = "Keeps a report from counting, also one that did.")
    static final class Reject implements Command {

        @Mixin
        private Subject subject = new Subject();

        @Override
        public int run(Console console) {
            return subject.decide(ReportState.REJECTED, "cli.turnout.rejected", console);
        }
    }

    /** {@code convoke turnout correct}. */
    @CommandLine.Command(
            name = "correct",
            description =
                    "Puts other numbers in the place of those that a report names; it counts from then on. The log keeps that"
                            + " it was so.")
    static final class Correct implements Command {

        @Mixin
        private Subject subject = new Subject();

        @Option(names = "--low", paramLabel = "N", description = "The least number; without it, --high alone is known.")
        private @Nullable String low;

        @Option(names = "--high", paramLabel = "N", description = "The most; without it, --low counts as both.")
        private @Nullable String high;

        @Override
        public int run(Console console) {
            Figure figure = Words.figure(low, high);
            return subject.because.decide(console, (pipeline, why) -> {
                TurnoutReport before = pipeline.turnout()
                        .find(Words.reportId(subject.id))
                        .orElseThrow(() -> UserError.notFound("error.turnout.unknown", subject.id));
                Claim claim = new Claim(
                        before.claim().basis(),
                        before.claim().source(),
                        before.claim().method(),
                        new Figure(
                                figure.low(),
                                figure.high(),
                                before.claim().figure().words(),
                                null));
                TurnoutReport report = pipeline.turnout()
                        .correct(before.id(), claim, why, console.clock().instant());
                console.say(
                        "cli.turnout.corrected",
                        report.id().value(),
                        report.version(),
                        report.event().value());
            });
        }
    }
}
