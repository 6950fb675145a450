package org.convoke.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.convoke.Pipeline;
import org.convoke.config.Setting;
import org.convoke.config.Settings;
import org.convoke.i18n.UserError;
import org.convoke.log.Log;
import org.convoke.web.SiteAddress;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code convoke log …}. */
@CommandLine.Command(
        name = "log",
        description = "Checks the public log, and keeps it going.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LogVerifyCommand.class, LogWitnessCommand.class, LogCommands.Restart.class})
final class LogCommands {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The log of a folder that is open. */
    static Log log(Pipeline pipeline, Settings settings) {
        String url = settings.get(Setting.URL);
        Optional<String> site = url.isEmpty()
                ? Optional.empty()
                : SiteAddress.of(Words.siteUrl("--url", url)).origin();
        return new Log(pipeline.store(), site);
    }

    /** Says so when the log will sign nothing: it is not what it was when it signed last. */
    static void warnWhenNotSigned(Pipeline pipeline, Console console) {
        try {
            new Log(pipeline.store(), Optional.empty()).requireSound();
        } catch (UserError e) {
            console.note(e.message());
        }
    }

    /** {@code convoke log restart}. */
    @CommandLine.Command(
            name = "restart",
            description = {
                "Signs the log again, with a new key, after it was rolled back or changed. Until then nothing is signed.",
                "What the old key signed stays signed: tell those who rely on the log, and its witnesses, the new key."
            })
    static final class Restart implements Command {

        @Mixin
        private DataFolder data = new DataFolder();

        @Override
        public int run(Console console) {
            Instant now = console.clock().instant();
            try (Pipeline pipeline = data.open(console)) {
                Log log = log(pipeline, data.settings(console));
                Optional<Path> aside = log.startAnew("before-" + STAMP.format(now));
                aside.ifPresent(kept -> console.say("cli.log.aside", kept.toString()));
                console.say("cli.log.key", log.key().toString());
            }
            return DONE;
        }
    }
}
