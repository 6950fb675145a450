package org.convoke.cli;

import org.convoke.Pipeline;
import org.convoke.i18n.UserError;
import org.convoke.organization.HeldKeys;
import org.convoke.organization.KeyRecord;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationKey;
import org.convoke.sign.PublicKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke organization revoke}. */
@CommandLine.Command(
        name = "revoke",
        description = {
            "Ends an organization's key without another in its place, because it was stolen: signed by that key or by two of"
                    + " its recovery keys, or else on your word. What it signed before stays, and is marked.",
            "A new key is taken when two of the recovery keys (organization rotate) or the proven domain name it."
        })
final class OrganizationRevokeCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "DOMAIN", description = "The organization, by domain or slug.")
    private String organization = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for all to read.")
    private @Nullable String reason;

    @Mixin
    private RecordSigners signers = new RecordSigners();

    @Override
    public int run(Console console) {
        try (Pipeline pipeline = data.open(console)) {
            OrganizationEntry entry = pipeline.organizations().getNamed(organization);
            PublicKey key = entry.key()
                    .map(OrganizationKey::key)
                    .orElseThrow(() ->
                            UserError.conflict("error.key.none", entry.slug().value()));
            KeyRecord.Revocation record = new KeyRecord.Revocation(
                    entry.organization().id(),
                    key,
                    reason == null ? null : Words.present("--reason", reason),
                    console.clock().instant());
            pipeline.organizationKeys()
                    .revoke(
                            entry.slug(),
                            record,
                            signers.sign(pipeline, entry, record),
                            console.clock().instant());
            new HeldKeys(pipeline.store().folder()).erase(entry.slug());
            console.say("cli.organization.revoked", entry.slug().value(), key.line());
        }
        return DONE;
    }
}
