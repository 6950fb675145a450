package org.convoke.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.convoke.i18n.UserError;
import org.convoke.sign.Digest;
import org.convoke.sign.NoteKey;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of a witness: {@code witness.key}, {@code witness.name}, and for each log that it watches a file
 * {@code log-…} with the log's key and the last checkpoint it signed.
 */
public final class WitnessFolder {

    private static final String KEY = "witness.key";
    private static final String NAME = "witness.name";

    private final OwnFiles files;
    private final Path folder;

    public WitnessFolder(Path folder) {
        this.folder = folder;
        this.files = new OwnFiles(folder, "witness.lock");
    }

    /** Who the witness is. */
    record Identity(String name, SecretKey secret) {}

    /**
     * A log that is watched.
     *
     * @param last absent when none was signed yet
     */
    record Known(NoteKey key, @Nullable Checkpoint last) {}

    <T> T alone(OwnFiles.Deed<T> deed) {
        return files.alone(deed);
    }

    /**
     * Watches a log from now on; the witness and its key are made when there are none.
     *
     * @param name what the witness calls itself when it is made: an address without the scheme
     * @throws UserError when another key is known for a log of that name
     */
    public void watch(NoteKey log, String name) {
        alone(() -> {
            if (!Files.exists(folder.resolve(KEY))) {
                files.write(NAME, name + "\n");
                files.write(KEY, SecretKeyFile.write(SecretKey.generate()));
            }
            Known known = find(log.name()).orElse(null);
            if (known != null && !known.key().equals(log)) {
                throw UserError.conflict("log.error.witness-other-key", log.name());
            }
            if (known == null) {
                files.write(fileOf(log.name()), log + "\n");
            }
            return log;
        });
    }

    /** @throws UserError when nobody made the witness */
    Identity readIdentity() throws IOException {
        Path key = folder.resolve(KEY);
        Path name = folder.resolve(NAME);
        if (!Files.exists(key) || !Files.exists(name)) {
            throw UserError.notFound("log.error.no-witness", folder.toString());
        }
        SecretKey secret = SecretKeyFile.read(Files.readString(key))
                .orElseThrow(() -> UserError.conflict("log.error.key-damaged", key.toString()));
        return new Identity(Files.readString(name).strip(), secret);
    }

    /** @throws UserError when what it remembers of the log cannot be read: then it must not sign */
    Optional<Known> find(String origin) throws IOException {
        Path file = folder.resolve(fileOf(origin));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readString(file).lines().toList();
        NoteKey key = lines.isEmpty() ? null : NoteKey.parse(lines.getFirst()).orElse(null);
        if (key == null) {
            throw UserError.conflict("log.error.forgotten", file.toString());
        }
        if (lines.size() == 1) {
            return Optional.of(new Known(key, null));
        }
        String text = String.join("\n", lines.subList(1, lines.size())) + "\n";
        return Optional.of(new Known(
                key,
                Checkpoint.parse(text).orElseThrow(() -> UserError.conflict("log.error.forgotten", file.toString()))));
    }

    /** On the disk when it returns. */
    void remember(NoteKey key, Checkpoint checkpoint) throws IOException {
        files.write(fileOf(key.name()), key + "\n" + checkpoint.text());
    }

    /** Origins hold slashes and anything else; their digest is a name on every disk. */
    private static String fileOf(String origin) {
        return "log-" + Digest.of(origin.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }
}
