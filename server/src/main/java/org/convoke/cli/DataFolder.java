package org.convoke.cli;

import java.nio.file.Path;
import org.convoke.Pipeline;
import org.convoke.config.Setting;
import org.convoke.config.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --data}, which every command that touches the store takes. */
final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that holds the store; else the variable CONVOKE_DATA, else ./data.")
    private @Nullable String folder;

    /** Returns the settings that hold for this folder. */
    Settings settings(Console console) {
        return Settings.of(path(console), console.environment());
    }

    Path path(Console console) {
        return Path.of(
                folder != null ? folder : Settings.of(console.environment()).get(Setting.DATA));
    }

    Pipeline open(Console console) {
        return Pipeline.open(path(console), console.clock());
    }

    Pipeline openOrCreate(Console console) {
        return Pipeline.openOrCreate(path(console), console.clock());
    }
}
