package org.convoke.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.convoke.Pipeline;
import org.convoke.store.Backup;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code convoke restore}. */
@CommandLine.Command(
        name = "restore",
        description = {
            "Makes the store what it was when the backup was written. What it holds now is kept aside in the same folder.",
            "A site that is being served follows."
        })
final class RestoreCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "FILE", description = "A file that convoke backup wrote.")
    private Path file = Path.of("");

    @Override
    public int run(Console console) {
        Backup.check(file);
        try (Pipeline pipeline = data.openOrCreate(console)) {
            Optional<Path> aside =
                    Backup.restore(pipeline.store(), file, console.clock().instant());
            console.say("cli.restored", file.toString());
            aside.ifPresent(kept -> console.say("cli.restored.aside", kept.toString()));
            LogCommands.warnWhenNotSigned(pipeline, console);
        }
        return DONE;
    }
}
