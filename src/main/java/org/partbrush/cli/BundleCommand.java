package org.partbrush.cli;

import picocli.CommandLine.Command;

/** Groups what can be done with model bundles. */
@Command(
        name = "bundle",
        description = "Works with model bundles.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BundleCheckCommand.class,
            BundleExportCommand.class,
            BundleImportCommand.class,
            BundleAddCategoryCommand.class,
            BundleAddPartUNetCommand.class,
            BundleAddSegmenterCommand.class,
            BundleAddSamplesCommand.class
        })
final class BundleCommand {}
