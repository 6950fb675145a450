package org.convoke.cli;

import java.nio.file.Path;
import java.util.List;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.call.History;
import org.convoke.organization.EndorsementTable;
import org.convoke.organization.Endorsements;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke endorsements export}. */
@CommandLine.Command(
        name = "export",
        description =
                "Writes every endorsement of a call as CSV, unnamed and withdrawn ones too: the file is for coordinators.")
final class EndorsementsExportCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Option(names = "-o", paramLabel = "FILE", description = "Where to; standard output when left out.")
    private @Nullable Path file;

    @Override
    public int run(Console console) {
        CallSlug slug = Words.slug(call);
        List<Endorsements.Endorser> endorsers;
        History versions;
        try (Pipeline pipeline = data.open(console)) {
            pipeline.calls().get(slug);
            endorsers = pipeline.endorsements().list(slug);
            versions = pipeline.versions().list(slug);
        }
        OutputFile.write(file, console, out -> EndorsementTable.write(endorsers, versions, out));
        return DONE;
    }
}
