package org.convoke.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.log.LogStore;
import org.convoke.turnout.By;
import org.convoke.turnout.Sums;
import org.convoke.turnout.Total;
import org.convoke.turnout.Totals;
import org.convoke.turnout.TotalsJson;
import org.convoke.turnout.Town;
import org.convoke.turnout.TurnoutFollower;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke turnout}: how many came, in sum. */
@CommandLine.Command(
        name = "turnout",
        description = {
            "Says how many came to the events of a call: from the lowest to the highest reported, over how many of them.",
            "'turnout held' lists the reports that wait; the others decide on them."
        },
        subcommands = {
            TurnoutHeldCommand.class,
            TurnoutReportCommands.Accept.class,
            TurnoutReportCommands.Reject.class,
            TurnoutDecideCommand.class,
            TurnoutReportCommands.Correct.class
        })
final class TurnoutCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", paramLabel = "S", description = "The call.")
    private @Nullable String call;

    @Option(
            names = "--as-of",
            paramLabel = "LOGSIZE",
            description = "As it was when the log had that many entries, which every total names.")
    private @Nullable String asOf;

    @Option(
            names = "--by",
            paramLabel = "PART",
            description = "Tells the parts by country, region, city, day or size; without it, by country and by day.")
    private @Nullable String by;

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public int run(Console console) {
        if (call == null) {
            throw new UserError(
                    UserError.Kind.WRONG_WORDS,
                    Message.of(
                            "error.words.missing",
                            "Missing required option '--call=S'",
                            "convoke turnout",
                            "convoke help turnout"));
        }
        CallSlug slug = Words.slug(call);
        By part = by == null ? null : part(by);
        Sums sums;
        try (Pipeline pipeline = data.open(console)) {
            pipeline.calls().get(slug);
            sums = asOf == null
                    ? TurnoutFollower.sumsNow(pipeline.store())
                    : TurnoutFollower.sumsAsOf(pipeline.store(), logSize(pipeline, asOf));
        }
        if (isJson) {
            PrintStream out = console.out();
            out.writeBytes(TotalsJson.of(sums, slug, part).raw("\n").toBytes());
        } else {
            tell(sums.totals(slug), parts(sums, slug, part, console), console);
        }
        return DONE;
    }

    /** A part of the total with its name. */
    private record Part(String name, Total total) {}

    private static List<Part> parts(Sums sums, CallSlug call, @Nullable By by, Console console) {
        Totals totals = sums.totals(call);
        List<Part> parts = new ArrayList<>();
        if (by == null || by == By.COUNTRY) {
            totals.countries().forEach(each -> parts.add(new Part(name(each.country()), each.total())));
        }
        if (by == null || by == By.DAY) {
            totals.days().forEach(each -> parts.add(new Part(each.date().toString(), each.total())));
        }
        if (by == By.REGION) {
            sums.regions(call).forEach(each -> parts.add(new Part(name(each.region(), each.country()), each.total())));
        }
        if (by == By.CITY) {
            sums.towns(call).forEach(each -> parts.add(new Part(name(each.town()), each.total())));
        }
        if (by == By.SIZE) {
            totals.sizes()
                    .forEach(each -> parts.add(new Part(
                            console.messages()
                                    .text("cli.turnout.size." + each.size().ordinal()),
                            each.total())));
        }
        return parts;
    }

    private static String name(Town town) {
        return name(town.locality(), town.region(), town.country());
    }

    private static String name(@Nullable String... names) {
        return Arrays.stream(names).map(each -> each == null ? "?" : each).collect(Collectors.joining(", "));
    }

    private static By part(String word) {
        return By.find(word).orElseThrow(() -> UserError.unreadable("error.option.by", word));
    }

    private static long logSize(Pipeline pipeline, String text) {
        long size = pipeline.store().read(LogStore::readSize);
        if (text.matches("[0-9]{1,18}") && Long.parseLong(text) <= size) {
            return Long.parseLong(text);
        }
        throw UserError.unreadable("error.turnout.log-size", text, size);
    }

    private static void tell(Totals totals, List<Part> parts, Console console) {
        Total total = totals.total();
        if (total.coverage().reported() == 0) {
            console.say("cli.turnout.total.none", total.coverage().events());
        } else {
            say("cli.turnout.total", total, console);
            Total.Span central = total.central();
            console.say("cli.turnout.central", central.low(), central.high(), total.floor());
        }
        for (Part each : parts) {
            tell(each, console);
        }
        sayPresent("cli.turnout.announced", total, total.announced().events(), console);
        Totals.Beside beside = totals.beside();
        sayPresent("cli.turnout.several-days", beside.severalDays(), console);
        sayPresent("cli.turnout.held", beside.held(), console);
        if (beside.held() == null) {
            console.say("cli.turnout.held-then");
        }
        sayPresent("cli.turnout.online", beside.online(), console);
        sayPresent("cli.turnout.counter-events", beside.counterEvents(), console);
        sayPresent("cli.turnout.cancelled", beside.cancelled(), console);
        console.say("cli.turnout.as-of", totals.asOf().logSize());
    }

    private static void tell(Part part, Console console) {
        Total total = part.total();
        Total.Coverage coverage = total.coverage();
        if (coverage.reported() == 0) {
            console.say("cli.turnout.part.none", part.name(), coverage.events());
            return;
        }
        console.say(
                "cli.turnout.part",
                part.name(),
                total.reported().low(),
                total.reported().high(),
                coverage.reported(),
                coverage.events());
    }

    private static void sayPresent(String key, Total total, int announced, Console console) {
        if (announced > 0) {
            Total.Span span = total.announced().span();
            console.say(key, span.low(), span.high(), announced);
        }
    }

    private static void sayPresent(String key, @Nullable Total total, Console console) {
        if (total != null && total.coverage().events() > 0) {
            say(key, total, console);
        }
    }

    private static void say(String key, Total total, Console console) {
        Total.Coverage coverage = total.coverage();
        console.say(
                key,
                total.reported().low(),
                total.reported().high(),
                coverage.reported(),
                coverage.events(),
                coverage.places(),
                coverage.countries());
    }
}
