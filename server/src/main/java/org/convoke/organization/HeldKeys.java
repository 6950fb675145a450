package org.convoke.organization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.sign.OwnerOnlyFile;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;

/**
 * The secret keys that a site keeps for organizations which cannot keep one themselves: a file for each in {@code held-keys},
 * readable by its owner only and in no backup. Whoever holds the server can sign in their name, and the pages say so.
 *
 * @param data the folder of the store
 */
public record HeldKeys(Path data) {

    private static final String FOLDER = "held-keys";

    /**
     * Makes a key for an organization; the one that was made before, when nothing came of it.
     *
     * @throws UserError when it cannot be written or read
     */
    public SecretKey make(OrganizationSlug slug) {
        Path file = file(slug);
        if (Files.exists(file)) {
            return read(slug);
        }
        SecretKey key = SecretKey.generate();
        try {
            OwnerOnlyFile.createFolder(data.resolve(FOLDER));
            OwnerOnlyFile.create(file, SecretKeyFile.write(key));
            return key;
        } catch (IOException e) {
            throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("cli.key.error.write", file.toString()), e);
        }
    }

    /** @throws UserError when there is none, or it is damaged */
    public SecretKey read(OrganizationSlug slug) {
        Path file = file(slug);
        try {
            return SecretKeyFile.read(Files.readString(file))
                    .orElseThrow(() -> UserError.unreadable("error.key.secret", file.toString()));
        } catch (IOException e) {
            throw new UserError(UserError.Kind.NOT_FOUND, Message.of("cli.key.error.not-held", slug.value()), e);
        }
    }

    /** Erases the key of an organization that now keeps its own, or has revoked it; nothing when there is none. */
    public void erase(OrganizationSlug slug) {
        Path file = file(slug);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("cli.key.error.write", file.toString()), e);
        }
    }

    private Path file(OrganizationSlug slug) {
        return data.resolve(FOLDER).resolve(slug.value() + ".key");
    }
}
