package org.convoke.sign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner reads, from the moment they are there. */
public final class OwnerOnlyFile {

    private OwnerOnlyFile() {}

    /** @throws java.nio.file.FileAlreadyExistsException when there is one of that name; it stays as it is */
    public static void create(Path file, String text) throws IOException {
        Files.createFile(file, permissions(file, "rw-------"));
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
    }

    /** Makes the folder when it is not there. */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, permissions(folder, "rwx------"));
        }
    }

    private static FileAttribute<?>[] permissions(Path made, String rights) throws IOException {
        Path absolute = made.toAbsolutePath();
        Path folder = absolute.getParent();
        boolean isPosix = Files.getFileStore(folder == null ? absolute : folder).supportsFileAttributeView("posix");
        return isPosix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
