package org.convoke;

/** The entry point of the one runnable jar. */
public final class Main {

    private Main() {}

    /** Runs the command that the words name and ends the process with its exit code. */
    public static void main(String[] words) {
        System.exit(words.length == 0 ? 2 : 0);
    }
}
