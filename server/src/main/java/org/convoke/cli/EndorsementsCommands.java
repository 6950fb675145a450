package org.convoke.cli;

import picocli.CommandLine;

/** {@code convoke endorsements …}. */
@CommandLine.Command(
        name = "endorsements",
        description = "Reads, writes and withdraws endorsements; 'convoke endorse' adds one.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            EndorsementsImportCommand.class,
            EndorsementsExportCommand.class,
            EndorsementsWithdrawCommand.class,
            EndorsementsDeadlineCommand.class
        })
final class EndorsementsCommands {}
