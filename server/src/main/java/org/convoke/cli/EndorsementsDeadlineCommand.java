package org.convoke.cli;

import java.time.Instant;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke endorsements deadline}. */
@CommandLine.Command(name = "deadline", description = "Sets until when a call takes endorsements.")
final class EndorsementsDeadlineCommand implements Command {

    private static final String NONE = "none";

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Option(
            names = "--until",
            required = true,
            paramLabel = "INSTANT",
            description = "The moment, for example 2026-11-28T09:00:00Z; 'none' for no end.")
    private String until = "";

    @Override
    public int run(Console console) {
        CallSlug slug = Words.slug(call);
        Instant moment = until.equals(NONE) ? null : EndorseCommand.instant(until);
        try (Pipeline pipeline = data.open(console)) {
            pipeline.calls().get(slug);
            pipeline.endorsements().setDeadline(slug, moment);
        }
        console.say("cli.endorsements.deadline", slug.value(), until);
        return DONE;
    }
}
