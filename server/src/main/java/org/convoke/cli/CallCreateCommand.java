package org.convoke.cli;

import java.time.LocalDate;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.ReservedSlugs;
import org.convoke.i18n.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke call create}. */
@CommandLine.Command(name = "create", description = "Creates a call, and the store when the folder has none.")
final class CallCreateCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--slug",
            required = true,
            paramLabel = "S",
            description = "Its name in addresses: a-z, 0-9, hyphens.")
    private String slug = "";

    @Option(names = "--title", required = true, paramLabel = "T", description = "What people call it.")
    private String title = "";

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "Its first day, YYYY-MM-DD.")
    private String from = "";

    @Option(names = "--until", paramLabel = "DAY", description = "Its last day; the first one when left out.")
    private @Nullable String until;

    @Option(
            names = "--language",
            paramLabel = "L",
            defaultValue = "en",
            description = "The language it is written in, BCP 47; ${DEFAULT-VALUE} when left out.")
    private String language = "en";

    @Mixin
    private LookOptions look = new LookOptions();

    @Override
    public int run(Console console) {
        Call call = call();
        LookOptions.Wish wish = look.read();
        try (Pipeline pipeline = data.openOrCreate(console)) {
            pipeline.calls().create(call, console.clock().instant());
            wish.fulfil(call.slug(), pipeline.looks());
        }
        console.say(
                "cli.call.created",
                call.slug().value(),
                call.days().from().toString(),
                call.days().until().toString());
        return DONE;
    }

    private Call call() {
        CallSlug name = Words.slug(slug);
        if (ReservedSlugs.contains(name)) {
            throw UserError.unreadable("error.slug.reserved", slug);
        }
        LocalDate first = Words.date("--from", from);
        LocalDate last = until == null ? first : Words.date("--until", until);
        return new Call(
                name, Words.present("--title", title), Words.days(first, last), Words.language("--language", language));
    }
}
