package org.convoke.cli;

import java.net.URI;
import java.net.URISyntaxException;
import org.convoke.Pipeline;
import org.convoke.i18n.UserError;
import org.convoke.log.Cosigner;
import org.convoke.log.Log;
import org.convoke.sign.NoteKey;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke log witness}. */
@CommandLine.Command(
        name = "witness",
        description = {
            "Has every checkpoint signed by a witness too, as long as the site is served.",
            "The witness must watch this log: convoke witness add --log-key …"
        })
final class LogWitnessCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--key", required = true, paramLabel = "VKEY", description = "The key of the witness.")
    private String key = "";

    @Option(names = "--at", required = true, paramLabel = "URL", description = "Where the witness is.")
    private String address = "";

    @Override
    public int run(Console console) {
        NoteKey witness = NoteKey.parse(key)
                .filter(known -> known.kind() == NoteKey.Kind.COSIGNATURE)
                .orElseThrow(() -> UserError.unreadable("cli.witness.key", key));
        try (Pipeline pipeline = data.open(console)) {
            Log log = LogCommands.log(pipeline, data.settings(console));
            log.addCosigner(new Cosigner(witness, url()));
            console.say("cli.log.witness", witness.name());
            console.say("cli.log.key", log.key().toString());
        }
        return DONE;
    }

    private URI url() {
        String trimmed = address.replaceFirst("/+$", "");
        try {
            URI url = new URI(trimmed);
            if (("https".equals(url.getScheme()) || "http".equals(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw UserError.unreadable("error.option.url", "--at", address);
        }
        throw UserError.unreadable("error.option.url", "--at", address);
    }
}
