package org.convoke.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.sign.PublicKey;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.jspecify.annotations.Nullable;

/** Keys in minisign's files, as options name them; one that cannot be read is one sentence. */
final class KeyFiles {

    /** A key file is two lines, a checkpoint with its witnesses' signatures some more. */
    private static final int MAX_BYTES = 16_384;

    private KeyFiles() {}

    static PublicKey publicKey(Path file) {
        return PublicKey.parse(read(file, "error.key.public"))
                .orElseThrow(() -> UserError.unreadable("error.key.public", file.toString()));
    }

    /** @param passwordFile whose first line opens the key; absent for a key that is not encrypted */
    static SecretKey secretKey(Path file, @Nullable Path passwordFile) {
        String text = read(file, "error.key.secret");
        if (!SecretKeyFile.isEncrypted(text)) {
            return SecretKeyFile.read(text)
                    .orElseThrow(() -> UserError.unreadable("error.key.secret", file.toString()));
        }
        if (passwordFile == null) {
            throw UserError.unreadable("error.key.encrypted", file.toString());
        }
        return SecretKeyFile.read(text, password(passwordFile))
                .orElseThrow(() -> UserError.unreadable("error.key.password", passwordFile.toString()));
    }

    /** The password that a file holds in its first line. */
    static String password(Path file) {
        String password = read(file, "error.key.password").lines().findFirst().orElse("");
        if (password.isEmpty()) {
            throw UserError.unreadable("error.key.password", file.toString());
        }
        return password;
    }

    /** The text of a small file beside the keys. */
    static String text(Path file) {
        return read(file, "cli.key.error.read");
    }

    private static String read(Path file, String key) {
        try {
            if (Files.size(file) <= MAX_BYTES) {
                return Files.readString(file);
            }
        } catch (IOException e) {
            throw new UserError(UserError.Kind.NOT_FOUND, Message.of(key, file.toString()), e);
        }
        throw UserError.unreadable(key, file.toString());
    }
}
