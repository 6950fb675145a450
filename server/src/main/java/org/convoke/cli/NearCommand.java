package org.convoke.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.FolderGazetteer;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.find.FindAnswer;
import org.convoke.find.FindQuery;
import org.convoke.find.Finder;
import org.convoke.find.NearestJson;
import org.convoke.find.PlaceLookup;
import org.convoke.find.Where;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.index.StoreFeed;
import org.convoke.index.TownResolver;
import org.convoke.nearest.LatLon;
import org.convoke.publish.JsonEventForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke near}. */
@CommandLine.Command(name = "near", description = "Lists the events of a call nearest to a place.")
final class NearCommand implements Command {

    private static final Pattern POSITION = Pattern.compile("\\s*([+-]?[0-9.]+)\\s*,\\s*([+-]?[0-9.]+)\\s*");

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Option(names = "--on", paramLabel = "DAY", description = "The day, YYYY-MM-DD; the coming days when left out.")
    private @Nullable String on;

    @Option(names = "--until", paramLabel = "DAY", description = "The last day, inclusive.")
    private @Nullable String until;

    @Option(names = "--at", paramLabel = "LAT,LON", description = "A position in degrees, latitude first.")
    private @Nullable String at;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "5", description = "At most so many, 1 to 100.")
    private String limit = "5";

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Parameters(paramLabel = "PLACE", arity = "0..*", description = "A town, a postcode, or the id of a place.")
    private List<String> place = List.of();

    @Override
    public int run(Console console) {
        CallSlug slug = Words.slug(call);
        FindQuery query = new FindQuery(
                where(),
                days(),
                Optional.of(slug),
                0,
                Double.POSITIVE_INFINITY,
                Words.number("--limit", limit, 1, 100));
        try (Pipeline pipeline = data.open(console)) {
            pipeline.calls().get(slug);
            EventIndex index = EventIndex.load(new StoreFeed(pipeline.store()), new JsonEventForm(), TownResolver.NONE)
                    .index();
            PlaceLookup places =
                    PlaceLookup.of(FolderGazetteer.of(pipeline.store().folder())::join);
            FindAnswer answer = new Finder(() -> index, places, console.clock()).find(query);
            if (isJson) {
                console.out().writeBytes(NearestJson.toBytes(query, answer, index));
                console.out().println();
            } else {
                NearText.print(console, answer, index);
            }
            return exitCode(console, answer);
        }
    }

    private int exitCode(Console console, FindAnswer answer) {
        return switch (answer) {
            case FindAnswer.Found _ -> DONE;
            case FindAnswer.Choices _ -> {
                console.note(Message.of("cli.near.choices", String.join(" ", place)));
                yield FAILED;
            }
            case FindAnswer.NotFound _ -> {
                console.note(Message.of("cli.near.unknown", String.join(" ", place)));
                yield FAILED;
            }
        };
    }

    private Where where() {
        String named = String.join(" ", place).strip();
        if (named.isEmpty() == (at == null)) {
            throw new UserError(UserError.Kind.WRONG_WORDS, Message.of("error.near.where"));
        }
        return at == null ? new Where.Named(named) : new Where.At(position(at));
    }

    private static LatLon position(String text) {
        Matcher parts = POSITION.matcher(text);
        try {
            if (parts.matches()) {
                return LatLon.of(Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2)));
            }
        } catch (IllegalArgumentException e) {
            throw UserError.unreadable("error.option.position", "--at", text);
        }
        throw UserError.unreadable("error.option.position", "--at", text);
    }

    private FindQuery.Days days() {
        LocalDate first = on == null ? null : Words.date("--on", on);
        LocalDate last = until == null ? null : Words.date("--until", until);
        if (first != null && last != null) {
            Words.days(first, last);
        }
        return new FindQuery.Days(first, last);
    }
}
