package org.convoke.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.event.Deleted;
import org.convoke.event.PublicEvent;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.publish.EventWriter;
import org.convoke.publish.ExportFormat;
import org.convoke.publish.FileFrame;
import org.convoke.site.FeedWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke export}. */
@CommandLine.Command(
        name = "export",
        description = "Writes every published event of a call: past, cancelled, online and unplaced ones too.")
final class ExportCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "One of: csv, ics, geojson, atom, jsonfeed.")
    private String format = "";

    @Option(names = "-o", paramLabel = "FILE", description = "Where to; standard output when left out.")
    private @Nullable Path file;

    @Override
    public int run(Console console) {
        ExportFormat known = ExportFormat.of(format).orElseThrow(this::unknownFormat);
        try (Pipeline pipeline = data.open(console)) {
            Call named = pipeline.calls().get(Words.slug(call));
            Target target = known.isFeed()
                    ? new Target(known, feed(pipeline, named, Origin.of(pipeline, data.settings(console))))
                    : new Target(known, FileFrame.of(named));
            if (file == null) {
                write(target, pipeline, console.out());
            } else {
                writeFile(target, pipeline, file);
            }
        } catch (IOException e) {
            String target = file == null ? "" : file.toString();
            throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("error.export.write", target), e);
        }
        return DONE;
    }

    /** What is written, and what it tells beside the events. */
    private record Target(ExportFormat format, FileFrame frame) {}

    /** A first look at all events tells when the last of them changed. */
    private static FileFrame feed(Pipeline pipeline, Call call, Origin origin) {
        AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);
        pipeline.events()
                .readPublic(call.slug(), event -> last.accumulateAndGet(event.updated(), ExportCommand::later));
        deleted(pipeline, call).forEach(gone -> last.accumulateAndGet(gone.when(), ExportCommand::later));
        return new FileFrame(call, origin.text(), last.get(), new FeedWords(), null);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Deleted> deleted(Pipeline pipeline, Call call) {
        return pipeline.events().listDeletedSince(Instant.EPOCH).stream()
                .filter(gone -> gone.call().equals(call.slug()))
                .toList();
    }

    private UserError unknownFormat() {
        String known =
                Arrays.stream(ExportFormat.values()).map(ExportFormat::word).collect(Collectors.joining(", "));
        return UserError.unreadable("error.export.format", format, known);
    }

    /** Writes beside the file and renames, so that nobody ever reads half a file. */
    private static void writeFile(Target target, Pipeline pipeline, Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        if (Files.isDirectory(whole)) {
            throw UserError.conflict("error.export.write", file.toString());
        }
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            write(target, pipeline, out);
        }
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Target target, Pipeline pipeline, OutputStream out) throws IOException {
        Call call = target.frame.call();
        try (EventWriter writer = target.format.open(target.frame, out)) {
            pipeline.events().readPublic(call.slug(), event -> write(event, writer));
            for (Deleted gone : deleted(pipeline, call)) {
                writer.write(gone);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private static void write(PublicEvent event, EventWriter writer) {
        try {
            writer.write(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
