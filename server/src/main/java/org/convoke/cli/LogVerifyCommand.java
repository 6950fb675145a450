package org.convoke.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.Pipeline;
import org.convoke.event.SealedEvents;
import org.convoke.fetch.FetchLimits;
import org.convoke.fetch.Fetcher;
import org.convoke.fetch.Resolver;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.log.Checkpoint;
import org.convoke.log.LogCheck;
import org.convoke.log.LogView;
import org.convoke.log.SiteLog;
import org.convoke.log.StoredLog;
import org.convoke.sign.NoteKey;
import org.convoke.sign.SignedNote;
import org.convoke.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke log verify}. */
@CommandLine.Command(
        name = "verify",
        description = {
            "Reads the whole log, of a folder or of somebody's site, and says whether it holds together.",
            "Of a folder also whether every text, endorsement, key and public event is what the log says it was."
        })
final class LogVerifyCommand implements Command {

    private static final FetchLimits LIMITS = new FetchLimits(1 << 20, Duration.ofSeconds(20), 3);

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--site", paramLabel = "URL", description = "The site whose log is checked, instead of a folder.")
    private @Nullable String site;

    @Option(
            names = "--log-key",
            paramLabel = "VKEY",
            description = "The key that the log must be signed with; else the one that it names itself.")
    private @Nullable String logKey;

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description = "A checkpoint of an earlier day or of another reader: the log must have begun like that.")
    private @Nullable Path since;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean isJson;

    @Override
    public int run(Console console) {
        if (site != null) {
            Fetcher fetcher = new Fetcher((address, port) -> true, Resolver.ofMachine(), LIMITS);
            URI url = Words.siteUrl("--site", site);
            String prefix = SiteAddress.of(url).origin().orElseThrow() + "/log";
            return tell(check(new SiteLog(fetcher, prefix)), null, console);
        }
        try (Pipeline pipeline = data.open(console)) {
            StoredLog log = new StoredLog(LogCommands.log(pipeline, data.settings(console)));
            List<Message> altered = new ArrayList<>();
            SealedEvents events =
                    pipeline.events().checkSeals(id -> altered.add(Message.of("log.fault.event", id.value())));
            altered.addAll(LoggedRecords.faults(pipeline, log.log()));
            Found found = check(log);
            altered.addAll(0, found.report.faults());
            return tell(new Found(found.key, new LogCheck.Report(found.report.checkpoint(), altered)), events, console);
        }
    }

    private record Found(NoteKey key, LogCheck.Report report) {}

    private Found check(LogView log) {
        NoteKey key = key(log);
        return new Found(key, LogCheck.of(log, key, earlier()));
    }

    private NoteKey key(LogView log) {
        String named = logKey;
        if (named == null) {
            return log.key();
        }
        return NoteKey.parse(named).orElseThrow(() -> UserError.unreadable("cli.key.error.log", named));
    }

    private Optional<Checkpoint> earlier() {
        if (since == null) {
            return Optional.empty();
        }
        Optional<Checkpoint> checkpoint =
                SignedNote.parse(KeyFiles.text(since)).flatMap(note -> Checkpoint.parse(note.text()));
        if (checkpoint.isEmpty()) {
            throw UserError.unreadable("cli.key.error.checkpoint", since.toString());
        }
        return checkpoint;
    }

    private int tell(Found found, @Nullable SealedEvents events, Console console) {
        LogCheck.Report report = found.report;
        if (isJson) {
            print(found, events, console);
        } else {
            Checkpoint checkpoint = report.checkpoint();
            if (checkpoint != null) {
                console.say(
                        "cli.log.read",
                        checkpoint.origin(),
                        checkpoint.size(),
                        checkpoint.root().toString());
            }
            console.say("cli.log.key", found.key.toString());
            if (events != null) {
                console.say("cli.log.events", events.events(), events.unsealed());
            }
            report.faults()
                    .forEach(fault -> console.out().println(console.messages().text(fault)));
            if (report.faults().isEmpty()) {
                console.say("cli.log.sound");
            }
        }
        return report.faults().isEmpty() ? DONE : FAILED;
    }

    private static void print(Found found, @Nullable SealedEvents events, Console console) {
        Checkpoint checkpoint = found.report.checkpoint();
        Json.print(console, json -> {
            json.writeStartObject();
            Json.writeField(json, "origin", checkpoint == null ? null : checkpoint.origin());
            if (checkpoint != null) {
                json.writeNumberField("size", checkpoint.size());
                json.writeStringField("root", checkpoint.root().toString());
            }
            json.writeStringField("key", found.key.toString());
            if (events != null) {
                json.writeNumberField("events", events.events());
                json.writeNumberField("unlogged", events.unsealed());
            }
            json.writeArrayFieldStart("faults");
            for (Message fault : found.report.faults()) {
                json.writeString(console.messages().text(fault));
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
