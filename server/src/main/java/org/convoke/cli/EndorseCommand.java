package org.convoke.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.call.CallVersion;
import org.convoke.call.History;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.organization.DomainProof;
import org.convoke.organization.Endorsement;
import org.convoke.organization.EndorsementRecord;
import org.convoke.organization.Organization;
import org.convoke.sign.Digest;
import org.convoke.sign.SecretKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke endorse}. */
@CommandLine.Command(
        name = "endorse",
        description =
                "Records that an organization stands behind one exact text: signed with its key, or on your word that you"
                        + " hold a letter or had an answer from its domain.")
final class EndorseCommand implements Command {

    private static final int MOST_VERSIONS = 999_999;
    private static final long MAX_DOCUMENT_BYTES = 100_000_000;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Option(names = "--version", required = true, paramLabel = "N", description = "The version that is endorsed.")
    private String version = "";

    @Option(names = "--language", required = true, paramLabel = "L", description = "The language of its text, BCP 47.")
    private String language = "";

    @Option(
            names = "--organization",
            required = true,
            paramLabel = "DOMAIN",
            description = "The organization, by domain or slug.")
    private String organization = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Who speaks for it.")
    private String name = "";

    @Option(names = "--role", paramLabel = "ROLE", description = "In which role.")
    private @Nullable String role;

    @Option(
            names = "--authority",
            paramLabel = "TEXT",
            description = "What gives the right to, for example: board decision 2026-11-10.")
    private @Nullable String authority;

    @Option(names = "--unnamed", description = "The organization is counted and not named.")
    private boolean isUnnamed;

    @Option(names = "--at", paramLabel = "INSTANT", description = "When it was decided; now when left out.")
    private @Nullable String at;

    @Mixin
    private SigningKey key = new SigningKey();

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "Instead of a key: the letter that you hold; its digest is recorded, not the letter.")
    private @Nullable Path document;

    @Option(
            names = "--confirmed",
            description = "Instead of a key: somebody at the organization's proven domain confirmed it to you.")
    private boolean isConfirmed;

    @Option(
            names = "--published",
            description =
                    "Instead of a key: the organization's proven domain names the text, in a line convoke-endorses=sha256:…"
                            + " of its file /.well-known/convoke.txt or of the DNS; it is asked now.")
    private boolean isPublished;

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public int run(Console console) {
        long ways = Stream.of(key.isGiven(), document != null, isConfirmed, isPublished)
                .filter(isWay -> isWay)
                .count();
        if (ways != 1) {
            throw UserError.unreadable("error.endorse.ways");
        }
        CallSlug slug = Words.slug(call);
        int number = Words.number("--version", version, 1, MOST_VERSIONS);
        Locale locale = Words.language("--language", language);
        Digest letter = document == null ? null : digest(document);
        try (Pipeline pipeline = data.open(console)) {
            pipeline.calls().get(slug);
            History versions = pipeline.versions().list(slug);
            CallVersion text = versions.find(number, locale)
                    .orElseThrow(() -> UserError.notFound("error.endorse.version", number, locale.toLanguageTag()));
            Organization who = pipeline.organizations().getNamed(organization).organization();
            SecretKey secret = key.isGiven() ? key.read(pipeline, organization) : null;
            EndorsementRecord record = record(text, who, letter, console);
            Endorsement endorsement = add(
                    pipeline, slug, record, secret, versions, console.clock().instant());
            tell(console, endorsement, who, text);
        }
        return DONE;
    }

    private EndorsementRecord record(CallVersion text, Organization who, @Nullable Digest letter, Console console) {
        EndorsementRecord.Voice voice = new EndorsementRecord.Voice(
                Words.present("--name", name),
                role == null ? null : Words.present("--role", role),
                authority == null ? null : Words.present("--authority", authority));
        Instant moment = at == null ? console.clock().instant() : instant(at);
        return EndorsementRecord.of(
                text.digest(),
                who.id(),
                voice,
                new EndorsementRecord.Terms(!isUnnamed, moment, letter, channel(who, text)));
    }

    /** By which way the domain confirmed it; asks the domain when that is what was said. */
    private EndorsementRecord.@Nullable Channel channel(Organization who, CallVersion text) {
        if (!isPublished) {
            return isConfirmed ? EndorsementRecord.Channel.MAIL : null;
        }
        return who.domain()
                .flatMap(domain -> DomainProof.guarded().findEndorsed(domain, text.digest()))
                .orElseThrow(() -> UserError.conflict(
                        "error.endorse.not-published", who.id(), DomainProof.ENDORSES + text.digest()));
    }

    private Endorsement add(
            Pipeline pipeline,
            CallSlug slug,
            EndorsementRecord record,
            @Nullable SecretKey secret,
            History versions,
            Instant now) {
        if (secret != null) {
            String comment = "endorsement by " + record.organization();
            String signature = secret.sign(record.bytes(), comment).file();
            return pipeline.endorsements().add(slug, record, signature, versions, now);
        }
        return pipeline.endorsements().addConfirmed(slug, record, versions, now);
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw UserError.unreadable("cli.option.instant", "--at", text);
        }
    }

    private static Digest digest(Path file) {
        try {
            if (Files.size(file) <= MAX_DOCUMENT_BYTES) {
                return Digest.of(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UserError(UserError.Kind.NOT_FOUND, Message.of("error.endorse.document", file.toString()), e);
        }
        throw UserError.unreadable("error.endorse.document", file.toString());
    }

    private void tell(Console console, Endorsement endorsement, Organization who, CallVersion text) {
        if (!isJson) {
            console.say(
                    "cli.endorsed",
                    who.id(),
                    text.version(),
                    text.tag(),
                    text.call().value(),
                    endorsement.record().digest().toString());
            return;
        }
        Json.print(console, json -> {
            json.writeStartObject();
            json.writeStringField("organization", who.id());
            json.writeNumberField("version", text.version());
            json.writeStringField("language", text.tag());
            json.writeStringField("text", text.digest().toString());
            json.writeStringField("digest", endorsement.record().digest().toString());
            json.writeStringField("level", endorsement.evidence().level().name());
            json.writeNumberField("logIndex", endorsement.logIndex());
            json.writeEndObject();
        });
    }
}
