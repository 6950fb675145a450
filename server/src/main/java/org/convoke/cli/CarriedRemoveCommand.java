package org.convoke.cli;

import org.convoke.Pipeline;
import org.convoke.circulate.Carriage;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convoke carried remove}. */
@CommandLine.Command(
        name = "remove",
        description = "Takes a page off the list, or turns it down. It can be told of again only by command.")
final class CarriedRemoveCommand implements Command {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "NUMBER", description = "Which, as 'convoke carried list' numbers them.")
    private String number = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    private String reason = "";

    @Override
    public int run(Console console) {
        long which = Words.number("NUMBER", number, 1, Integer.MAX_VALUE);
        String why = Words.present("--reason", reason);
        try (Pipeline pipeline = data.open(console)) {
            Carriage removed =
                    pipeline.carriages().remove(which, why, console.clock().instant());
            console.say(
                    "cli.carried.removed",
                    String.valueOf(removed.number()),
                    removed.told().link().toString());
        }
        return DONE;
    }
}
