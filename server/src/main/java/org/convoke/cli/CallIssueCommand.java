package org.convoke.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.call.CallVersion;
import org.convoke.call.DraftNote;
import org.convoke.call.DraftReview;
import org.convoke.call.SignedText;
import org.convoke.call.TextHeader;
import org.convoke.call.VersionDraft;
import org.convoke.call.Wording;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.sign.SecretKey;
import org.convoke.site.TextPreview;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke call issue}. */
@CommandLine.Command(
        name = "issue",
        description =
                "Issues a text of a call: signs it, logs it and shows it. What was issued never changes; a new text is a"
                        + " new version.")
final class CallIssueCommand implements Command {

    /** Names of hosts (RFC 1123, section 2.1), those of RFC 3492 included, with a dot at least. */
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final int MOST_VERSIONS = 999_999;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Option(
            names = "--text",
            required = true,
            paramLabel = "FILE",
            description = "The text: Markdown in UTF-8, without HTML and pictures.")
    private Path text = Path.of("");

    @Option(names = "--language", required = true, paramLabel = "L", description = "Its language, BCP 47.")
    private String language = "";

    @Mixin
    private SigningKey key = new SigningKey();

    @Option(names = "--issuer", paramLabel = "DOMAIN", description = "The domain of the organization that issues it.")
    private @Nullable String issuer;

    @Option(
            names = "--translation-of",
            paramLabel = "N",
            description = "The version that it is a translation of; a new version when left out.")
    private @Nullable String translationOf;

    @Option(
            names = "--not-before",
            paramLabel = "INSTANT",
            description = "Nothing of it shows before this moment, for example 2026-11-28T09:00:00Z.")
    private @Nullable String notBefore;

    @Option(
            names = "--license",
            paramLabel = "ID",
            defaultValue = TextHeader.USUAL_LICENSE,
            description = "The license of the text, an SPDX identifier; ${DEFAULT-VALUE} when left out.")
    private String license = TextHeader.USUAL_LICENSE;

    @Option(
            names = "--dry-run",
            description = "Store nothing: say what would be signed and what may have been overlooked.")
    private boolean isDryRun;

    @Option(names = "-o", paramLabel = "FILE.html", description = "With --dry-run: write the page as it would look.")
    private @Nullable Path page;

    @Option(names = "--json", description = "Print the result as one JSON document.")
    private boolean isJson;

    @Override
    public int run(Console console) {
        if (page != null && !isDryRun) {
            throw new UserError(UserError.Kind.WRONG_WORDS, Message.of("cli.preview.output"));
        }
        VersionDraft draft = draft();
        try (Pipeline pipeline = data.open(console)) {
            SecretKey secret = isDryRun && !key.isGiven()
                    ? null
                    : key.read(pipeline, draft.terms().issuer());
            Origin origin = Origin.of(pipeline, data.settings(console));
            if (origin.isMakeshift()) {
                console.note(Message.of("cli.url.makeshift", origin.text()));
            }
            if (secret != null) {
                IssuerCheck.check(pipeline, draft.terms().issuer(), secret.publicKey(), console);
            }
            if (isDryRun || secret == null) {
                preview(console, pipeline, draft, origin);
                return DONE;
            }
            print(
                    console,
                    pipeline.versions()
                            .issue(draft, origin.text(), secret, console.clock().instant()));
        }
        return DONE;
    }

    private void preview(Console console, Pipeline pipeline, VersionDraft draft, Origin origin) {
        Call named = pipeline.calls().get(draft.call());
        Instant now = console.clock().instant();
        SignedText signed = pipeline.versions().preview(draft, origin.text(), now);
        List<DraftNote> notes = DraftReview.of(signed, pipeline.versions().list(draft.call()), now);
        DraftPreview preview = new DraftPreview(signed, notes);
        if (isJson) {
            preview.printJson(console);
        } else {
            preview.print(console);
        }
        if (page != null) {
            OutputFile.write(page, console, out -> out.write(TextPreview.page(named, signed)));
            console.note(Message.of("cli.preview.written", page.toString()));
        }
    }

    private VersionDraft draft() {
        Locale locale = Words.language("--language", language);
        Integer version =
                translationOf == null ? null : Words.number("--translation-of", translationOf, 1, MOST_VERSIONS);
        if (!TextHeader.isLicense(license)) {
            throw UserError.unreadable("cli.option.license", license);
        }
        VersionDraft.Terms terms = new VersionDraft.Terms(
                issuer == null ? null : domain(issuer), notBefore == null ? null : instant(notBefore), license);
        return new VersionDraft(Words.slug(call), locale, wording(), version, terms);
    }

    private static String domain(String text) {
        String domain = text.strip().toLowerCase(Locale.ROOT);
        if (!DOMAIN.matcher(domain).matches()) {
            throw UserError.unreadable("cli.option.domain", "--issuer", text);
        }
        return domain;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw UserError.unreadable("cli.option.instant", "--not-before", text);
        }
    }

    private Wording wording() {
        try {
            Wording.checkSize(Files.size(text));
            return Wording.read(Files.readAllBytes(text));
        } catch (IOException e) {
            throw new UserError(UserError.Kind.UNREADABLE, Message.of("cli.text.missing", text.toString()), e);
        }
    }

    private void print(Console console, CallVersion version) {
        if (!isJson) {
            console.say(
                    "cli.issued",
                    version.version(),
                    version.tag(),
                    version.call().value(),
                    version.seal().digest());
            Instant embargo = version.edition().notBefore();
            if (!version.isPublic(console.clock().instant()) && embargo != null) {
                console.say("cli.issued.embargo", embargo.toString());
            }
            return;
        }
        Json.print(console, json -> {
            json.writeStartObject();
            json.writeNumberField("version", version.version());
            json.writeStringField("language", version.tag());
            json.writeStringField("digest", version.seal().digest());
            json.writeStringField("file", version.path());
            json.writeStringField("signature", version.path() + ".minisig");
            json.writeNumberField("logIndex", version.seal().logIndex());
            json.writeEndObject();
        });
    }
}
