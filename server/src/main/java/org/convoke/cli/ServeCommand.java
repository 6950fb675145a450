package org.convoke.cli;

import org.convoke.Pipeline;
import org.convoke.Serving;
import org.convoke.config.Setting;
import org.convoke.config.Settings;
import org.convoke.log.Logs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke serve}. */
@CommandLine.Command(name = "serve", description = "Serves the site of a folder until it is stopped.")
final class ServeCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "The address to listen on; 127.0.0.1 when left out.")
    private @Nullable String listen;

    @Option(names = "--port", paramLabel = "N", description = "The port; 8080 when left out, 0 for any that is free.")
    private @Nullable String port;

    @Override
    public int run(Console console) {
        Settings settings = settings(console);
        Logs.setLevel(settings.get(Setting.LOG));
        String host = settings.get(Setting.LISTEN);
        Pipeline pipeline = data.openOrCreate(console);
        pipeline.outbox().trim(console.clock().instant());
        try (pipeline;
                Serving serving = Serving.start(pipeline.store(), host, port(settings), console.clock())) {
            console.say("cli.serving", data.path(console).toString(), host, String.valueOf(serving.port()));
            console.out().flush();
            console.awaitStop();
        }
        return DONE;
    }

    private Settings settings(Console console) {
        Settings settings = data.settings(console);
        if (listen != null) {
            settings = settings.with(Setting.LISTEN, listen);
        }
        return port == null ? settings : settings.with(Setting.PORT, port);
    }

    private static int port(Settings settings) {
        return Words.number("--port", settings.get(Setting.PORT), 0, 65_535);
    }
}
