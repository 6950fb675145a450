package org.convoke.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.convoke.Pipeline;
import org.convoke.organization.OrganizationRecord;
import org.convoke.organization.OrganizationTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke organization export}. */
@CommandLine.Command(
        name = "export",
        description = "Writes every organization as CSV, contacts included: the file is for coordinators.")
final class OrganizationExportCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "-o", paramLabel = "FILE", description = "Where to; standard output when left out.")
    private @Nullable Path file;

    @Override
    public int run(Console console) {
        List<OrganizationRecord> records;
        try (Pipeline pipeline = data.open(console)) {
            records = pipeline.organizations().listRecords();
        }
        OutputFile.write(file, console, out -> write(records, out));
        return DONE;
    }

    private static void write(List<OrganizationRecord> records, OutputStream out) throws IOException {
        OrganizationTable.write(records, out);
    }
}
