package org.convoke.cli;

import java.nio.file.Path;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.report.ReleaseFolder;
import org.convoke.turnout.Totals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke release}: how many came, as open data. */
@CommandLine.Command(
        name = "release",
        description = {
            "Writes how many came as open data: events, reports and sums as CSV and JSON, with a dictionary and a citation.",
            "Nothing in it tells of a person. The license is CC BY 4.0."
        })
final class ReleaseCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Option(names = "-o", required = true, paramLabel = "FOLDER", description = "A new folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--creator",
            paramLabel = "NAME",
            description = "Who is to be cited; the call's title when left out.")
    private @Nullable String creator;

    @Override
    public int run(Console console) {
        try (Pipeline pipeline = data.open(console)) {
            Call named = pipeline.calls().get(Words.slug(call));
            String name = creator == null ? named.title() : Words.present("--creator", creator);
            Totals.AsOf asOf = new ReleaseFolder(pipeline.store()).write(named, name, folder);
            console.say("cli.release.done", folder.toString(), asOf.logSize());
        }
        return DONE;
    }
}
