package org.convoke.cli;

import picocli.CommandLine;

/** {@code convoke organization …}. */
@CommandLine.Command(
        name = "organization",
        description = "Keeps organizations: their names, ties, domains and keys.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            OrganizationAddCommand.class,
            OrganizationChangeCommand.class,
            OrganizationImportCommand.class,
            OrganizationExportCommand.class,
            OrganizationCheckCommand.class,
            OrganizationRotateCommand.class,
            OrganizationRevokeCommand.class
        })
final class OrganizationCommands {}
