package org.convoke.cli;

import picocli.CommandLine;

/** The first word. */
@CommandLine.Command(
        name = "convoke",
        description = "Call together, everywhere at once.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            HelpCommand.class,
            VersionCommand.class,
            CallCommands.class,
            ImportCommand.class,
            HeldCommand.class,
            EventCommands.class,
            OrganizationCommands.class,
            EndorseCommand.class,
            EndorsementsCommands.class,
            CarriedCommands.class,
            SubscribersCommand.class,
            TurnoutCommand.class,
            NearCommand.class,
            ExportCommand.class,
            ReleaseCommand.class,
            KeyCommands.class,
            LogCommands.class,
            WitnessCommands.class,
            VerifyCommand.class,
            ReindexCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ServeCommand.class,
            DemoCommand.class
        })
final class Convoke {}
