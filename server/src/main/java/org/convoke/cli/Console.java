package org.convoke.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import org.convoke.i18n.Message;
import org.convoke.i18n.Messages;

/**
 * Where a command reads its surroundings and writes its words.
 *
 * @param out results, UTF-8
 * @param err progress, warnings and errors, UTF-8
 * @param isTerminal whether a person watches {@code err}
 * @param environment the variables of the process
 * @param stop waits until the process is asked to stop
 */
public record Console(
        PrintStream out,
        PrintStream err,
        boolean isTerminal,
        Map<String, String> environment,
        Clock clock,
        Messages messages,
        Runnable stop) {

    /** Returns when the process is asked to stop. */
    void awaitStop() {
        stop.run();
    }

    /** Prints one line of the result. */
    void say(String key, Object... arguments) {
        out.println(messages.text(key, arguments));
    }

    /** Prints one line beside the result. */
    void note(Message message) {
        err.println(messages.text(message));
    }
}
