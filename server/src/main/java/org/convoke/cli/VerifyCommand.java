package org.convoke.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.History;
import org.convoke.fetch.FetchLimits;
import org.convoke.fetch.Fetcher;
import org.convoke.fetch.Resolver;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.verify.Endorsed;
import org.convoke.verify.Finding;
import org.convoke.verify.IssuedTexts;
import org.convoke.verify.SealedText;
import org.convoke.verify.SiteEndorsements;
import org.convoke.verify.SiteFiles;
import org.convoke.verify.SiteTexts;
import org.convoke.verify.TextChecker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke verify}. */
@CommandLine.Command(
        name = "verify",
        description =
                "Says whether a text is what was issued: compared with all that a site has issued, or, without any"
                        + " site, checked against its signature (FILE.minisig) and its proof.")
final class VerifyCommand implements Command {

    /** A site may be slow and its texts long, and nobody waits but the one who asks. */
    private static final FetchLimits LIMITS = new FetchLimits(8 * 1024 * 1024, Duration.ofSeconds(30), 4);

    @Parameters(paramLabel = "FILE", description = "The text: a signed file, Markdown, HTML or plain.")
    private Path file = Path.of("");

    @Option(names = "--site", paramLabel = "URL|DIR", description = "What to compare with: a site, or its folder.")
    private @Nullable String site;

    @Option(names = "--key", paramLabel = "NAME.pub", description = "The key that should have signed FILE.")
    private @Nullable Path key;

    @Option(names = "--proof", paramLabel = "FILE", description = "The proof that the log has it, FILE.tlog-proof.")
    private @Nullable Path proof;

    @Option(names = "--log-key", paramLabel = "VKEY", description = "The key of the log, as its operator tells it.")
    private @Nullable String logKey;

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public int run(Console console) {
        if ((site == null) == (key == null) || (proof == null) != (logKey == null) || proof != null && key == null) {
            throw new UserError(UserError.Kind.WRONG_WORDS, Message.of("cli.verify.words"));
        }
        byte[] text = read(file, TextChecker.MAX_BYTES);
        VerifyAnswer answer =
                site == null ? new VerifyAnswer(checkSeal(console, text), null) : compare(console, site, text);
        if (isJson) {
            Json.print(console, answer::write);
        } else {
            answer.print(console, site == null);
        }
        return answer.finding().verdict().isTrue() ? DONE : FAILED;
    }

    private static VerifyAnswer compare(Console console, String where, byte[] text) {
        if (where.startsWith("http://") || where.startsWith("https://")) {
            URI url = Words.siteUrl("--site", where);
            // The person at the machine names the site, which may well be their own.
            SiteFiles files = new SiteFiles(url, new Fetcher((address, port) -> true, Resolver.ofMachine(), LIMITS));
            return VerifyAnswer.of(console, new SiteTexts(files).read(), text, new SiteEndorsements(files)::of);
        }
        try (Pipeline pipeline = Pipeline.open(Path.of(where), console.clock())) {
            Instant now = console.clock().instant();
            Function<CallSlug, History> shown = slug -> new History(pipeline.versions().list(slug).versions().stream()
                    .filter(version -> version.isPublic(now))
                    .toList());
            IssuedTexts issued = new IssuedTexts(
                    () -> pipeline.calls().list().stream().map(Call::slug).toList(), shown);
            return VerifyAnswer.of(
                    console,
                    issued.get(),
                    text,
                    match -> Endorsed.of(pipeline.endorsements(), shown.apply(new CallSlug(match.call())), match));
        }
    }

    private Finding checkSeal(Console console, byte[] text) {
        SealedText sealed = new SealedText(text, string(Path.of(file + ".minisig")));
        SealedText.Result result = sealed.check(string(keyFile()));
        if (result.isSound() && proof != null && logKey != null) {
            result = sealed.checkProof(string(proof), logKey);
        }
        result.fault().ifPresent(console::note);
        return sealed.finding(result);
    }

    private Path keyFile() {
        return key == null ? Path.of("") : key;
    }

    private static String string(Path path) {
        return new String(read(path, 1024 * 1024), StandardCharsets.UTF_8);
    }

    private static byte[] read(Path path, int maxBytes) {
        try {
            if (Files.size(path) > maxBytes) {
                throw new UserError(
                        UserError.Kind.TOO_LARGE, Message.of("cli.verify.large", path.toString(), maxBytes));
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UserError(UserError.Kind.UNREADABLE, Message.of("cli.verify.missing", path.toString()), e);
        }
    }
}
