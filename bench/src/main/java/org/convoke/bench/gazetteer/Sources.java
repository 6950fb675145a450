package org.convoke.bench.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Fetches sources by their ordinary clients, {@code npm pack} and {@code apt-get download}, and unpacks them.
 *
 * <p>A folder that is there already is taken as it is, so a second run needs no network.
 */
public final class Sources {

    private final Path folder;

    /** Works in this folder. */
    public Sources(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Returns the folder of an npm package's files. */
    public Path npm(String name, String version) throws IOException, InterruptedException {
        Path target = folder.resolve(name + "-" + version);
        if (!Files.isDirectory(target)) {
            Files.createDirectories(target);
            run(target, List.of("npm", "pack", "--silent", name + "@" + version));
            run(target, List.of("tar", "xzf", only(target, ".tgz").toString()));
        }
        return target.resolve("package");
    }

    /** Returns the folder into which the newest Debian package of that name was unpacked. */
    public Path debian(String name) throws IOException, InterruptedException {
        Path target = folder.resolve(name);
        if (!Files.isDirectory(target)) {
            Files.createDirectories(target);
            run(target, List.of("apt-get", "download", name));
            run(target, List.of("dpkg-deb", "-x", only(target, ".deb").toString(), "."));
        }
        return target;
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("could not run " + String.join(" ", command));
        }
    }
}
