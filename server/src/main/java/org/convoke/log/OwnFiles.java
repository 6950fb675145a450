package org.convoke.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/** Small files that only their owner reads, each written whole or not at all, by one process at a time. */
record OwnFiles(Path folder, String lockFile) {

    /** File locks hold between processes and not between threads. */
    private static final Object MONITOR = new Object();

    /** What is done while nobody else does. */
    interface Deed<T> {
        T run() throws IOException;
    }

    /** Runs alone among all processes that have the folder. */
    <T> T alone(Deed<T> deed) {
        synchronized (MONITOR) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(lockFile), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("the lock is gone");
                }
                return deed.run();
            } catch (IOException e) {
                throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("log.error.files", folder.toString()), e);
            }
        }
    }

    /** Writes the file, in the place of the one that is there; on the disk when it returns. */
    void write(String name, String text) throws IOException {
        Path part = folder.resolve(name + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, ownerOnly());
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        boolean isPosix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
