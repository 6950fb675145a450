package org.convoke.cli;

import java.time.Instant;
import org.convoke.Pipeline;
import org.convoke.i18n.UserError;
import org.convoke.organization.Endorsement;
import org.convoke.organization.WithdrawalRecord;
import org.convoke.sign.Digest;
import org.convoke.sign.SecretKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke endorsements withdraw}. */
@CommandLine.Command(
        name = "withdraw",
        description =
                "Records that an organization takes its endorsement back. Both stay on record. What a key signed, only the"
                        + " key takes back.")
final class EndorsementsWithdrawCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "DIGEST", description = "The endorsement, sha256:… as 'convoke endorse' told it.")
    private String digest = "";

    @Option(
            names = "--organization",
            required = true,
            paramLabel = "DOMAIN",
            description = "Whose it is, by domain or slug.")
    private String organization = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for all to read.")
    private @Nullable String reason;

    @Mixin
    private SigningKey key = new SigningKey();

    @Override
    public int run(Console console) {
        Digest endorsement =
                Digest.parse(digest).orElseThrow(() -> UserError.unreadable("error.endorsement.none", digest));
        try (Pipeline pipeline = data.open(console)) {
            SecretKey secret = key.isGiven() ? key.read(pipeline, organization) : null;
            Instant now = console.clock().instant();
            String who = pipeline.organizations()
                    .getNamed(organization)
                    .organization()
                    .id();
            WithdrawalRecord record = WithdrawalRecord.of(
                    endorsement, who, reason == null ? null : Words.present("--reason", reason), now);
            String signature = secret == null
                    ? null
                    : secret.sign(record.bytes(), "withdrawal by " + who).file();
            Endorsement withdrawn = pipeline.endorsements().withdraw(record, signature, now);
            console.say("cli.endorsement.withdrawn", who, withdrawn.call().value());
        }
        return DONE;
    }
}
