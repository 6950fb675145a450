package org.convoke.intake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real records that stand beside the checkout; without them a test is reported as skipped. */
final class SharedRecords {

    private SharedRecords() {}

    /** Finds a file of {@code ../shared/data}, seen from the project's root. */
    static Path file(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at.resolve("LICENSE"))) {
            at = at.getParent();
        }
        Path file = at.resolve("../shared/data").resolve(name).normalize();
        assumeTrue(Files.exists(file), () -> "needs ../shared/data/" + name);
        return file;
    }
}
