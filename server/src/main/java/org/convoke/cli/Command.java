package org.convoke.cli;

/** What every command does when its words were understood. */
interface Command {

    /** Done, also with warnings. */
    int DONE = 0;

    /** Could not do it. */
    int FAILED = 1;

    /** Wrong words. */
    int WRONG_WORDS = 2;

    /** Runs the command and gives back its exit code. */
    int run(Console console);
}
