package org.convoke.cli;

import java.nio.file.Path;
import org.convoke.sign.SecretKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --key}, which every command that signs takes, and the password that goes with it. */
final class SigningKey {

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The secret key that signs, as 'convoke key new' or minisign made it.")
    private Path key = Path.of("");

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The file with the key's password, when it has one.")
    private @Nullable Path password;

    /** @throws org.convoke.i18n.UserError when the file cannot be read, is no key, or its password is missing or wrong */
    SecretKey read() {
        return KeyFiles.secretKey(key, password);
    }
}
