package org.convoke.cli;

import java.nio.file.Path;
import org.convoke.Pipeline;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.organization.HeldKeys;
import org.convoke.organization.OrganizationEntry;
import org.convoke.sign.SecretKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which every command that signs is told the key: a file, or the one that this site keeps. */
final class SigningKey {

    @Option(
            names = "--key",
            paramLabel = "NAME.key",
            description = "The secret key that signs, as 'convoke key new' or minisign made it.")
    private @Nullable Path key;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The file with the key's password, when it has one.")
    private @Nullable Path password;

    @Option(
            names = "--held",
            description = "Instead of --key: the key that this site keeps for the organization (convoke key hold).")
    private boolean isHeld;

    /** Whether there is something to sign with. */
    boolean isGiven() {
        return key != null || isHeld;
    }

    /**
     * Reads the key.
     *
     * @param organization whose key is held, by domain or slug; absent when none was named
     * @throws UserError when none or two were named, the file cannot be read or is no key, or its password is missing or wrong
     */
    SecretKey read(Pipeline pipeline, @Nullable String organization) {
        if ((key != null) == isHeld) {
            throw new UserError(UserError.Kind.WRONG_WORDS, Message.of("cli.key.error.ways"));
        }
        if (key != null) {
            return KeyFiles.secretKey(key, password);
        }
        if (organization == null) {
            throw new UserError(UserError.Kind.WRONG_WORDS, Message.of("cli.key.error.whose"));
        }
        return held(pipeline, pipeline.organizations().getNamed(organization));
    }

    /** @throws UserError when this site keeps no key for it that is in use */
    static SecretKey held(Pipeline pipeline, OrganizationEntry entry) {
        SecretKey secret = new HeldKeys(pipeline.store().folder()).read(entry.slug());
        boolean isInUse = entry.key()
                .filter(used -> used.isHeld() && used.key().equals(secret.publicKey()))
                .isPresent();
        if (!isInUse) {
            throw UserError.notFound("cli.key.error.not-held", entry.slug().value());
        }
        return secret;
    }
}
