package org.convoke.cli;

import picocli.CommandLine;

/** {@code convoke call …}. */
@CommandLine.Command(
        name = "call",
        description = "Creates, lists and changes calls.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CallCreateCommand.class, CallListCommand.class, CallChangeCommand.class})
final class CallCommands {}
