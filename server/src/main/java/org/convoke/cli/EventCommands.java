package org.convoke.cli;

import org.convoke.event.Event;
import org.convoke.event.EventId;
import org.convoke.event.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code convoke event …}: what a coordinator decides of one event. */
@CommandLine.Command(
        name = "event",
        description = "Cancels, hides and restores single events. No import undoes that.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {EventCommands.Cancel.class, EventCommands.Restore.class, EventCommands.Hide.class})
final class EventCommands {

    /** What the three have in common: which event, and why. */
    static final class Subject {

        @Mixin
        private Because because = new Because();

        @Parameters(paramLabel = "ID", description = "The event.")
        private String id = "";

        int decide(Verdict verdict, String key, Console console) {
            EventId event = Words.eventId(id);
            return because.decide(console, (pipeline, why) -> {
                Event decided = pipeline.events()
                        .decide(event, verdict, why, console.clock().instant());
                console.say(key, decided.id().value(), decided.content().title());
            });
        }
    }

    /** {@code convoke event cancel}. */
    @CommandLine.Command(name = "cancel", description = "Shows an event as cancelled.")
    static final class Cancel implements Command {

        @Mixin
        private Subject subject = new Subject();

        @Override
        public int run(Console console) {
            return subject.decide(Verdict.CANCEL, "cli.event.cancelled", console);
        }
    }

    /** {@code convoke event restore}. */
    @CommandLine.Command(name = "restore", description = "Takes back that an event was cancelled or hidden.")
    static final class Restore implements Command {

        @Mixin
        private Subject subject = new Subject();

        @Override
        public int run(Console console) {
            return subject.decide(Verdict.RESTORE, "cli.event.restored", console);
        }
    }

    /** {@code convoke event hide}. */
    @CommandLine.Command(name = "hide", description = "Takes an event out of sight.")
    static final class Hide implements Command {

        @Mixin
        private Subject subject = new Subject();

        @Override
        public int run(Console console) {
            return subject.decide(Verdict.HIDE, "cli.event.hidden", console);
        }
    }
}
