package org.convoke.cli;

import java.util.Optional;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.circulate.Carriage;
import org.convoke.circulate.CarriageReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke carried add}. */
@CommandLine.Command(
        name = "add",
        description = "Lists a page that carries the text; a serving site reads and compares it.")
final class CarriedAddCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--call", required = true, paramLabel = "S", description = "The call.")
    private String call = "";

    @Parameters(paramLabel = "LINK", description = "The address of the page.")
    private String link = "";

    @Option(
            names = "--newsroom",
            paramLabel = "NAME",
            description = "Who carries it; may be left out on the domain of an organization that is stored here.")
    private @Nullable String newsroom;

    @Override
    public int run(Console console) {
        CallSlug slug = Words.slug(call);
        CarriageReport report = CarriageReport.of(Optional.ofNullable(newsroom), link, "");
        try (Pipeline pipeline = data.open(console)) {
            pipeline.calls().get(slug);
            Carriage added =
                    pipeline.carriages().add(slug, report, console.clock().instant());
            console.say(
                    "cli.carried.added",
                    String.valueOf(added.number()),
                    added.told().link().toString());
        }
        return DONE;
    }
}
