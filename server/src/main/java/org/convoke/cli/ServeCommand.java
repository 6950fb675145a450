package org.convoke.cli;

import java.net.URI;
import org.convoke.Pipeline;
import org.convoke.Serving;
import org.convoke.config.Logs;
import org.convoke.config.Setting;
import org.convoke.config.Settings;
import org.convoke.web.SiteAddress;
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

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The public address, for example https://call.example.org; else the one that is listened on.")
    private @Nullable String url;

    @Override
    public int run(Console console) {
        Settings settings = settings(console);
        Logs.setLevel(settings.get(Setting.LOG));
        String host = settings.get(Setting.LISTEN);
        Pipeline pipeline = data.openOrCreate(console);
        pipeline.outbox().trim(console.clock().instant());
        try (pipeline) {
            Origin origin = Origin.of(pipeline, settings);
            String publicUrl = origin.isMakeshift() ? "" : origin.text();
            SiteAddress site = origin.isMakeshift() ? SiteAddress.unset() : SiteAddress.of(URI.create(publicUrl));
            try (Serving serving = Serving.start(pipeline.store(), host, port(settings), console.clock(), site)) {
                console.say("cli.serving", data.path(console).toString(), address(publicUrl, host, serving.port()));
                console.out().flush();
                console.awaitStop();
            }
        }
        return DONE;
    }

    private static String address(String publicUrl, String host, int port) {
        String local = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
        return publicUrl.isEmpty() ? local : publicUrl + " (" + local + ")";
    }

    private Settings settings(Console console) {
        Settings settings = data.settings(console);
        if (listen != null) {
            settings = settings.with(Setting.LISTEN, listen);
        }
        if (url != null) {
            settings = settings.with(Setting.URL, url);
        }
        return port == null ? settings : settings.with(Setting.PORT, port);
    }

    private static int port(Settings settings) {
        return Words.number("--port", settings.get(Setting.PORT), 0, 65_535);
    }
}
