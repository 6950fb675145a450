package org.convoke.cli;

import picocli.CommandLine;

/** {@code convoke call …}. */
@CommandLine.Command(
        name = "call",
        description = "Creates, lists and changes calls, and issues their texts.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CallCreateCommand.class,
            CallListCommand.class,
            CallChangeCommand.class,
            CallIssueCommand.class,
            CallShowCommand.class
        })
final class CallCommands {}
