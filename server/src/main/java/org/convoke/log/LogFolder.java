package org.convoke.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.i18n.UserError;
import org.convoke.sign.Digest;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;

/**
 * The files of the log that are in no backup: its key, {@code log.key}, and beside it what the key signed last, {@code
 * log.signed}. Because the second is written before a new checkpoint leaves, a store that was put back to an older state is
 * noticed, whichever way that happened. One process at a time holds them, by a lock on {@code log.lock}.
 */
final class LogFolder {

    private static final String NAME = "log";
    private static final String KEY = NAME + ".key";
    private static final String SIGNED = NAME + ".signed";
    private static final String WITNESSES = NAME + ".witnesses";

    private final OwnFiles files;
    private final Path folder;

    LogFolder(Path folder) {
        this.folder = folder;
        this.files = new OwnFiles(folder, NAME + ".lock");
    }

    /** Whether the log has a key already. */
    boolean isBegun() {
        return Files.exists(folder.resolve(KEY));
    }

    /** The key, and the checkpoint that it signed last: of size 0 while it has signed none. */
    record State(SecretKey key, Checkpoint signed) {}

    <T> T alone(OwnFiles.Deed<T> deed) {
        return files.alone(deed);
    }

    /**
     * Reads both files, and makes them when there is neither.
     *
     * @throws UserError when one of them is missing or damaged: then nobody knows any more what was signed
     */
    State read() throws IOException {
        Path keyFile = folder.resolve(KEY);
        Path signedFile = folder.resolve(SIGNED);
        if (!Files.exists(keyFile)) {
            Optional<Checkpoint> signed = Files.exists(signedFile) ? readSigned() : Optional.of(nothing());
            if (signed.isEmpty() || signed.get().size() > 0) {
                throw UserError.conflict("log.error.key-missing", keyFile.toString());
            }
            return start();
        }
        SecretKey key = SecretKeyFile.read(Files.readString(keyFile))
                .orElseThrow(() -> UserError.conflict("log.error.key-damaged", keyFile.toString()));
        if (!Files.exists(signedFile)) {
            throw UserError.conflict("log.error.forgotten", signedFile.toString());
        }
        return readSigned()
                .map(signed -> new State(key, signed))
                .orElseThrow(() -> UserError.conflict("log.error.forgotten", signedFile.toString()));
    }

    /** The memory first: a key without it is not believed. */
    private State start() throws IOException {
        SecretKey key = SecretKey.generate();
        remember(nothing());
        files.write(KEY, SecretKeyFile.write(key));
        return new State(key, nothing());
    }

    private static Checkpoint nothing() {
        return new Checkpoint("-", 0, Digest.of());
    }

    /** Puts both files aside, begins with a new key, and says where the old one is. */
    Optional<Path> startAnew(String suffix) throws IOException {
        Optional<Path> aside = Optional.empty();
        for (String name : new String[] {KEY, SIGNED}) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                Path kept = folder.resolve(name + "." + suffix);
                Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
                aside = aside.isEmpty() ? Optional.of(kept) : aside;
            }
        }
        start();
        return aside;
    }

    /** One a line: key and address. A line that cannot be read is a person's, and not dropped in silence. */
    List<Cosigner> readCosigners() throws IOException {
        Path file = folder.resolve(WITNESSES);
        List<Cosigner> cosigners = new ArrayList<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            cosigners.add(Cosigner.parse(line)
                    .orElseThrow(() -> UserError.conflict("log.error.witnesses", file.toString(), line)));
        }
        return cosigners;
    }

    void addCosigner(Cosigner witness) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Cosigner known : readCosigners()) {
            if (!known.key().equals(witness.key())) {
                lines.append(known.line()).append('\n');
            }
        }
        files.write(WITNESSES, lines.append(witness.line()).append('\n').toString());
    }

    private Optional<Checkpoint> readSigned() throws IOException {
        return Checkpoint.parse(Files.readString(folder.resolve(SIGNED)));
    }

    /** Keeps what is about to be signed; on the disk when it returns. */
    void remember(Checkpoint checkpoint) throws IOException {
        files.write(SIGNED, checkpoint.text());
    }
}
