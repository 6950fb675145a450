package org.convoke.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.jspecify.annotations.Nullable;

/** Results that go to a file when one is named. */
final class OutputFile {

    private OutputFile() {}

    /** Writes a result. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes to the file, so that nobody ever reads half of it, or to standard output. */
    static void write(@Nullable Path file, Console console, Content content) {
        try {
            if (file == null) {
                content.write(console.out());
            } else {
                replace(file, content);
            }
        } catch (IOException e) {
            String target = file == null ? "" : file.toString();
            throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("error.export.write", target), e);
        }
    }

    private static void replace(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw UserError.conflict("error.export.write", file.toString());
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            content.write(out);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
