package org.convoke.cli;

import java.nio.file.Path;
import org.convoke.Pipeline;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.organization.HeldKeys;
import org.convoke.organization.KeyRecord;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationKey;
import org.convoke.sign.PublicKey;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke organization rotate}. */
@CommandLine.Command(
        name = "rotate",
        description =
                "Puts another key in the place of an organization's own: signed by that one, or by two of its recovery"
                        + " keys when it is lost or was revoked.")
final class OrganizationRotateCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "DOMAIN", description = "The organization, by domain or slug.")
    private String organization = "";

    @Option(names = "--to", required = true, paramLabel = "NEW.pub", description = "The key that takes its place.")
    private Path to = Path.of("");

    @Mixin
    private RecordSigners signers = new RecordSigners();

    @Override
    public int run(Console console) {
        PublicKey after = KeyFiles.publicKey(to);
        try (Pipeline pipeline = data.open(console)) {
            OrganizationEntry entry = pipeline.organizations().getNamed(organization);
            PublicKey before = entry.keys().stream()
                    .findFirst()
                    .map(OrganizationKey::key)
                    .orElseThrow(() ->
                            UserError.conflict("error.key.none", entry.slug().value()));
            KeyRecord.Change record = new KeyRecord.Change(
                    entry.organization().id(), before, after, console.clock().instant());
            EntryType type = pipeline.organizationKeys()
                    .replace(
                            entry.slug(),
                            record,
                            signers.sign(pipeline, entry, record),
                            console.clock().instant());
            new HeldKeys(pipeline.store().folder()).erase(entry.slug());
            String key = type == EntryType.KEY_ROTATED ? "cli.organization.rotated" : "cli.organization.recovered";
            console.say(key, entry.slug().value(), after.line());
        }
        return DONE;
    }
}
