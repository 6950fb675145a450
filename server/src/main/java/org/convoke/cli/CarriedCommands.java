package org.convoke.cli;

import picocli.CommandLine;

/** {@code convoke carried …}. */
@CommandLine.Command(
        name = "carried",
        description = "Keeps the list of pages elsewhere that carry the text of a call.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CarriedAddCommand.class,
            CarriedListCommand.class,
            CarriedAcceptCommand.class,
            CarriedRemoveCommand.class,
            CarriedCheckCommand.class
        })
final class CarriedCommands {}
