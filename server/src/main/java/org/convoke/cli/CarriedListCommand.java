package org.convoke.cli;

import java.util.List;
import org.convoke.circulate.Carriage;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code convoke carried list}. */
@CommandLine.Command(
        name = "list",
        description = "Lists the pages that carry the text of a call, those that wait and those that were removed too.")
final class CarriedListCommand implements Command {

    @Mixin
    private CallListing listing = new CallListing();

    @Override
    public int run(Console console) {
        List<Carriage> carriages =
                listing.read(console, (pipeline, call) -> pipeline.carriages().list(call));
        CarriageLines.print(console, carriages, listing.isJson());
        return DONE;
    }
}
