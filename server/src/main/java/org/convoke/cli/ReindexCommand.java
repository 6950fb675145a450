package org.convoke.cli;

import org.convoke.Pipeline;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code convoke reindex}. */
@CommandLine.Command(
        name = "reindex",
        description = "Rebuilds every index from the store; a site that is being served reads all events again.")
final class ReindexCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public int run(Console console) {
        try (Pipeline pipeline = data.open(console)) {
            console.say("cli.reindexed", pipeline.reindex());
        }
        return DONE;
    }
}
