package org.convoke.cli;

import picocli.CommandLine;

/** Prints what a command does and which words it takes. */
record Help(CommandLine named) implements Command {

    @Override
    public int run(Console console) {
        named.usage(console.out(), CommandLine.Help.Ansi.OFF);
        return DONE;
    }
}
