package org.convoke.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --key}, which every command that signs takes, and the password that goes with it. */
final class SigningKey {

    /** Keys and passwords are short; whatever is longer is another file. */
    private static final long MAX_BYTES = 4096;

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

    /** @throws UserError when the file cannot be read, is no key, or its password is missing or wrong */
    SecretKey read() {
        String text = text(key);
        Optional<SecretKey> read =
                password == null ? SecretKeyFile.read(text) : SecretKeyFile.read(text, firstLine(text(password)));
        if (read.isEmpty() && password == null && SecretKeyFile.isEncrypted(text)) {
            throw UserError.unreadable("cli.key.encrypted", key.toString());
        }
        return read.orElseThrow(() -> UserError.unreadable("cli.key.unreadable", key.toString()));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw UserError.unreadable("cli.key.unreadable", file.toString());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UserError(UserError.Kind.UNREADABLE, Message.of("cli.key.missing", file.toString()), e);
        }
    }
}
