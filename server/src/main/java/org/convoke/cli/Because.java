package org.convoke.cli;

import java.util.function.BiConsumer;
import org.convoke.Pipeline;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What decisions of coordinators have in common: the store that they change, and the reason that is kept with them. */
final class Because {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    private String reason = "";

    /** Carries out a decision, which is handed the open store and the reason. */
    int decide(Console console, BiConsumer<Pipeline, String> decision) {
        String why = Words.present("--reason", reason);
        try (Pipeline pipeline = data.open(console)) {
            decision.accept(pipeline, why);
        }
        return Command.DONE;
    }
}
