package org.convoke.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.convoke.Pipeline;
import org.convoke.Serving;
import org.convoke.call.VersionStore;
import org.convoke.config.Setting;
import org.convoke.config.Settings;
import org.convoke.demo.Demo;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.place.Gazetteer;
import org.convoke.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code convoke demo}: the main job on made-up files, in a folder that goes when the demo ends. */
@CommandLine.Command(
        name = "demo",
        description = "Serves a made-up call with hundreds of events until it is stopped. Nothing is kept.")
final class DemoCommand implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCommand.class);

    @Option(names = "--port", paramLabel = "N", description = "The port; 8080 when left out, 0 for any that is free.")
    private @Nullable String port;

    @Override
    public int run(Console console) {
        Settings settings = Settings.of(console.environment());
        int number = Words.number("--port", port == null ? settings.get(Setting.PORT) : port, 0, 65_535);
        // Read while the store is made.
        var unused = Gazetteer.shared();
        try {
            Path folder = Files.createTempDirectory("convoke-demo");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteLeftovers(folder)));
            try {
                serve(folder, settings.get(Setting.LISTEN), number, console);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("error.demo.folder"), e);
        }
        return DONE;
    }

    private static void serve(Path folder, String host, int port, Console console) throws IOException {
        // The texts name their address before there is a server.
        int known = port == 0 ? freePort() : port;
        try (Pipeline pipeline = Pipeline.openOrCreate(folder, console.clock())) {
            LocalDate today = LocalDate.ofInstant(
                    console.clock().instant(), console.clock().getZone());
            Demo demo = Demo.after(today, Gazetteer.shared()::join);
            demo.fill(pipeline, folder, VersionStore.MAKESHIFT_ORIGIN + known);
            try (Serving serving = Serving.start(pipeline.store(), host, known, console.clock(), SiteAddress.unset())) {
                console.say(
                        "cli.demo",
                        host,
                        String.valueOf(serving.port()),
                        demo.call().slug().value(),
                        demo.firstCall().slug().value());
                console.out().flush();
                console.awaitStop();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    /** What is left when the demo is ended before it serves. */
    private static void deleteLeftovers(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            LOG.warn("left over folder={}", folder, e);
        }
    }

    private static synchronized void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
