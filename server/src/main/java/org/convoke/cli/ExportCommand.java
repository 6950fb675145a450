package org.convoke.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.event.PublicEvent;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.publish.EventWriter;
import org.convoke.publish.ExportFormat;
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

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "One of: csv, ics, geojson.")
    private String format = "";

    @Option(names = "-o", paramLabel = "FILE", description = "Where to; standard output when left out.")
    private @Nullable Path file;

    @Override
    public int run(Console console) {
        ExportFormat known = ExportFormat.of(format).orElseThrow(this::unknownFormat);
        try (Pipeline pipeline = data.open(console)) {
            Call named = pipeline.calls().get(Words.slug(call));
            if (file == null) {
                write(known, named, pipeline, console.out());
            } else {
                writeFile(known, named, pipeline, file);
            }
        } catch (IOException e) {
            String target = file == null ? "" : file.toString();
            throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("error.export.write", target), e);
        }
        return DONE;
    }

    private UserError unknownFormat() {
        String known =
                Arrays.stream(ExportFormat.values()).map(ExportFormat::word).collect(Collectors.joining(", "));
        return UserError.unreadable("error.export.format", format, known);
    }

    /** Writes beside the file and renames, so that nobody ever reads half a file. */
    private static void writeFile(ExportFormat format, Call call, Pipeline pipeline, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw UserError.conflict("error.export.write", file.toString());
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            write(format, call, pipeline, out);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(ExportFormat format, Call call, Pipeline pipeline, OutputStream out) throws IOException {
        try (EventWriter writer = format.open(call, out)) {
            pipeline.events().readPublic(call.slug(), event -> write(event, writer));
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
