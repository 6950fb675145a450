package org.convoke.cli;

import java.nio.file.Path;
import java.util.List;
import org.convoke.Pipeline;
import org.convoke.i18n.UserError;
import org.convoke.log.EntryType;
import org.convoke.organization.KeyRecord;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationKey;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.PublicKey;
import org.convoke.sign.SecretKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke organization rotate}. */
@CommandLine.Command(
        name = "rotate",
        description =
                "Puts another key in the place of an organization's own: signed by that one, or by two of its recovery"
                        + " keys when it is lost.")
final class OrganizationRotateCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "DOMAIN", description = "The organization, by domain or slug.")
    private String organization = "";

    @Option(names = "--to", required = true, paramLabel = "NEW.pub", description = "The key that takes its place.")
    private Path to = Path.of("");

    @Option(
            names = "--by",
            required = true,
            paramLabel = "NAME.key",
            description = "The key in use, or recovery keys; as often as needed.")
    private List<Path> by = List.of();

    @Option(names = "--password-file", paramLabel = "F", description = "Holds the password of encrypted keys.")
    private @Nullable Path passwordFile;

    @Override
    public int run(Console console) {
        PublicKey after = KeyFiles.publicKey(to);
        List<SecretKey> keys =
                by.stream().map(file -> KeyFiles.secretKey(file, passwordFile)).toList();
        try (Pipeline pipeline = data.open(console)) {
            OrganizationEntry entry = pipeline.organizations().getNamed(organization);
            PublicKey before = entry.key()
                    .map(OrganizationKey::key)
                    .orElseThrow(() ->
                            UserError.conflict("error.key.none", entry.slug().value()));
            KeyRecord.Change record = new KeyRecord.Change(
                    entry.organization().id(), before, after, console.clock().instant());
            List<DetachedSignature> signatures = keys.stream()
                    .map(key -> key.sign(record.bytes(), "key of " + record.organization()))
                    .toList();
            EntryType type = pipeline.organizationKeys()
                    .replace(entry.slug(), record, signatures, console.clock().instant());
            String key = type == EntryType.KEY_ROTATED ? "cli.organization.rotated" : "cli.organization.recovered";
            console.say(key, entry.slug().value(), after.line());
        }
        return DONE;
    }
}
