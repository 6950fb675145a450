package org.convoke.cli;

import java.util.List;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.circulate.Carriage;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code convoke carried list}. */
@CommandLine.Command(
        name = "list",
        description = "Lists the pages that carry the text of a call, those that wait and those that were removed too.")
final class CarriedListCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Option(names = "--json", description = "One JSON document.")
    private boolean isJson;

    @Override
    public int run(Console console) {
        CallSlug slug = Words.slug(call);
        List<Carriage> carriages;
        try (Pipeline pipeline = data.open(console)) {
            pipeline.calls().get(slug);
            carriages = pipeline.carriages().list(slug);
        }
        CarriageLines.print(console, carriages, isJson);
        return DONE;
    }
}
