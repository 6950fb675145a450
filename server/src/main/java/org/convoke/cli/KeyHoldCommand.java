package org.convoke.cli;

import org.convoke.Pipeline;
import org.convoke.i18n.UserError;
import org.convoke.organization.HeldKeys;
import org.convoke.organization.OrganizationEntry;
import org.convoke.sign.PublicKey;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code convoke key hold}. */
@CommandLine.Command(
        name = "hold",
        description = {
            "Makes a key for an organization that cannot keep one, and keeps its secret half in the data folder, readable by"
                    + " its owner only. It is in no backup: keep a copy.",
            "Whoever runs the site can then sign in the organization's name, and its page says so. It takes the key over with:"
                    + " convoke organization rotate --held"
        })
final class KeyHoldCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "DOMAIN", description = "The organization, by domain or slug.")
    private String organization = "";

    @Override
    public int run(Console console) {
        try (Pipeline pipeline = data.open(console)) {
            OrganizationEntry entry = pipeline.organizations().getNamed(organization);
            if (!entry.keys().isEmpty() || entry.damagedKeys() > 0) {
                throw UserError.conflict(
                        "error.key.present", entry.organization().id());
            }
            PublicKey key =
                    new HeldKeys(pipeline.store().folder()).make(entry.slug()).publicKey();
            pipeline.organizationKeys()
                    .add(entry.slug(), key, true, console.clock().instant());
            console.say("cli.key.held", entry.organization().id());
            console.say("cli.key.line", key.line());
        }
        return DONE;
    }
}
