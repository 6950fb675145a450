package org.convoke.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convoke.WitnessServing;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.log.Witness;
import org.convoke.log.WitnessFolder;
import org.convoke.sign.NoteKey;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code convoke witness …}: watching somebody's log. */
@CommandLine.Command(
        name = "witness",
        description = "Watches the logs of others, and signs only what goes on from what it saw.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {WitnessCommands.Add.class, WitnessCommands.Serve.class})
final class WitnessCommands {

    private static final String FOLDER = "The folder that holds the witness's key and what it saw.";

    /** {@code convoke witness add}. */
    @CommandLine.Command(
            name = "add",
            description = "Watches a log from now on. Makes the witness and its key when the folder has none.")
    static final class Add implements Command {

        @Option(names = "--data", required = true, paramLabel = "DIR", description = FOLDER)
        private Path folder = Path.of("");

        @Option(
                names = "--log-key",
                required = true,
                paramLabel = "VKEY",
                description = "The log's key, as /log/key of the site tells it. Better ask those who run it.")
        private String logKey = "";

        @Option(
                names = "--name",
                paramLabel = "NAME",
                defaultValue = "localhost/witness",
                description = "What a new witness calls itself, for example witness.example.org/w1.")
        private String name = "";

        @Override
        public int run(Console console) {
            NoteKey log = NoteKey.parse(logKey)
                    .filter(key -> key.kind() == NoteKey.Kind.NOTE)
                    .orElseThrow(() -> UserError.unreadable("cli.key.error.log", logKey));
            if (!NoteKey.isName(name)) {
                throw UserError.unreadable("cli.witness.name", name);
            }
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UserError(
                        UserError.Kind.UNAVAILABLE, Message.of("error.store.no-folder", folder.toString()), e);
            }
            WitnessFolder files = new WitnessFolder(folder);
            files.watch(log, name);
            console.say("cli.witness.watches", log.name());
            console.say("cli.log.key", new Witness(files, console.clock()).key().toString());
            return DONE;
        }
    }

    /** {@code convoke witness serve}. */
    @CommandLine.Command(name = "serve", description = "Serves the witness to the logs it watches until it is stopped.")
    static final class Serve implements Command {

        @Option(names = "--data", required = true, paramLabel = "DIR", description = FOLDER)
        private Path folder = Path.of("");

        @Option(
                names = "--listen",
                paramLabel = "ADDRESS",
                defaultValue = "127.0.0.1",
                description = "The address to listen on; ${DEFAULT-VALUE} when left out.")
        private String listen = "";

        @Option(
                names = "--port",
                paramLabel = "N",
                defaultValue = "8090",
                description = "The port; ${DEFAULT-VALUE} when left out, 0 for any that is free.")
        private String port = "";

        @Override
        public int run(Console console) {
            Witness witness = new Witness(new WitnessFolder(folder), console.clock());
            String key = witness.key().toString();
            try (WitnessServing serving =
                    WitnessServing.start(witness, listen, Words.number("--port", port, 0, 65_535))) {
                console.say("cli.witness.serving", "http://" + listen + ":" + serving.port() + "/");
                console.say("cli.log.key", key);
                console.out().flush();
                console.awaitStop();
            }
            return DONE;
        }
    }
}
