package org.convoke.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.i18n.UserError;
import org.convoke.log.LogProof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke call show}. */
@CommandLine.Command(
        name = "show",
        description = "Writes the exact signed file of a call's text, with its signature and its proof beside it: FILE,"
                + " FILE.minisig and FILE.tlog-proof.")
final class CallShowCommand implements Command {

    private static final int MOST_VERSIONS = 999_999;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Option(names = "--version", paramLabel = "N", description = "The version; the newest when left out.")
    private @Nullable String version;

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "The language, BCP 47; that of the original when left out.")
    private @Nullable String language;

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "Where to.")
    private Path file = Path.of("");

    @Override
    public int run(Console console) {
        try (Pipeline pipeline = data.open(console)) {
            CallSlug slug = pipeline.calls().get(Words.slug(call)).slug();
            CallVersion shown = find(pipeline.versions().list(slug), slug);
            LogProof proof = LogCommands.log(pipeline, data.settings(console))
                    .proof(shown.seal().logIndex())
                    .orElseThrow(() -> UserError.conflict("cli.version.unlogged", shown.version(), shown.tag()));
            write(file, shown.file().bytes(), console);
            write(beside(".minisig"), bytes(shown.seal().signature()), console);
            write(beside(".tlog-proof"), bytes(proof.text()), console);
            console.say("cli.shown", shown.version(), shown.tag(), file.toString());
        }
        return DONE;
    }

    private CallVersion find(History history, CallSlug slug) {
        int number = version == null ? history.newest() : Words.number("--version", version, 1, MOST_VERSIONS);
        Locale wanted = language == null ? null : Words.language("--language", language);
        Optional<CallVersion> found = wanted == null ? history.original(number) : history.find(number, wanted);
        if (found.isPresent()) {
            return found.get();
        }
        if (history.isEmpty()) {
            throw UserError.notFound("cli.version.none", slug.value());
        }
        throw history.texts(number).isEmpty() || wanted == null
                ? UserError.notFound("cli.version.unknown", slug.value(), number)
                : UserError.notFound("cli.version.language", slug.value(), number, wanted.toLanguageTag());
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path target, byte[] bytes, Console console) {
        OutputFile.write(target, console, out -> out.write(bytes));
    }
}
