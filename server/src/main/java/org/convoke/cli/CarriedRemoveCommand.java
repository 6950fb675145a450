package org.convoke.cli;

import org.convoke.circulate.Carriage;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code convoke carried remove}. */
@CommandLine.Command(
        name = "remove",
        description = "Takes a page off the list, or turns it down. It can be told of again only by command.")
final class CarriedRemoveCommand implements Command {

    @Mixin
    private Because because = new Because();

    @Parameters(paramLabel = "NUMBER", description = "Which, as 'convoke carried list' numbers them.")
    private String number = "";

    @Override
    public int run(Console console) {
        long which = Words.number("NUMBER", number, 1, Integer.MAX_VALUE);
        return because.decide(console, (pipeline, why) -> {
            Carriage removed =
                    pipeline.carriages().remove(which, why, console.clock().instant());
            console.say(
                    "cli.carried.removed",
                    String.valueOf(removed.number()),
                    removed.told().link().toString());
        });
    }
}
