package org.convoke.cli;

import java.time.LocalDate;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.i18n.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke call change}. */
@CommandLine.Command(
        name = "change",
        description = "Changes a call. Events that its new days let in are published; those left outside wait.")
final class CallChangeCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = {"--slug", "--call"},
            required = true,
            paramLabel = "S",
            description = "The call to change.")
    private String slug = "";

    @Option(names = "--title", paramLabel = "T", description = "Its new title.")
    private @Nullable String title;

    @Option(names = "--from", paramLabel = "DAY", description = "Its new first day, YYYY-MM-DD.")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "DAY", description = "Its new last day, YYYY-MM-DD.")
    private @Nullable String until;

    @Option(names = "--language", paramLabel = "L", description = "The language it is written in, BCP 47.")
    private @Nullable String language;

    @Mixin
    private LookOptions look = new LookOptions();

    @Override
    public int run(Console console) {
        if (title == null && from == null && until == null && language == null && !look.isGiven()) {
            throw UserError.unreadable("error.call.nothing");
        }
        LookOptions.Wish wish = look.read();
        try (Pipeline pipeline = data.open(console)) {
            Call call = changed(pipeline.calls().get(Words.slug(slug)));
            int decided = pipeline.changeCall(call);
            wish.fulfil(call.slug(), pipeline.looks());
            console.say(
                    "cli.call.changed",
                    call.slug().value(),
                    call.days().from().toString(),
                    call.days().until().toString(),
                    decided);
        }
        return DONE;
    }

    private Call changed(Call call) {
        LocalDate first = from == null ? call.days().from() : Words.date("--from", from);
        LocalDate last = until == null ? call.days().until() : Words.date("--until", until);
        return new Call(
                call.slug(),
                title == null ? call.title() : Words.present("--title", title),
                Words.days(first, last),
                language == null ? call.language() : Words.language("--language", language),
                call.look());
    }
}
