package org.convoke.cli;

import java.nio.file.Path;
import org.convoke.Pipeline;
import org.convoke.store.Backup;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code convoke backup}. */
@CommandLine.Command(
        name = "backup",
        description = "Writes the whole store, as it is at one moment, into a file. The site may go on serving.")
final class BackupCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(
            paramLabel = "FILE",
            description = "Where to; a file that is there is replaced once the new one is whole.")
    private Path file = Path.of("");

    @Override
    public int run(Console console) {
        try (Pipeline pipeline = data.open(console)) {
            long bytes = Backup.write(pipeline.store(), file);
            console.say("cli.backup", file.toString(), bytes);
        }
        return DONE;
    }
}
