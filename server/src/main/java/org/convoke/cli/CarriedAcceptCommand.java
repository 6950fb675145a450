package org.convoke.cli;

import org.convoke.Pipeline;
import org.convoke.circulate.Carriage;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code convoke carried accept}. */
@CommandLine.Command(name = "accept", description = "Lists a page that somebody told of.")
final class CarriedAcceptCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "NUMBER", description = "Which, as 'convoke carried list' numbers them.")
    private String number = "";

    @Override
    public int run(Console console) {
        long which = Words.number("NUMBER", number, 1, Integer.MAX_VALUE);
        try (Pipeline pipeline = data.open(console)) {
            Carriage accepted =
                    pipeline.carriages().accept(which, console.clock().instant());
            console.say(
                    "cli.carried.accepted",
                    String.valueOf(accepted.number()),
                    accepted.told().link().toString());
        }
        return DONE;
    }
}
