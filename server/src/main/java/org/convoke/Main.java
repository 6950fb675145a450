package org.convoke;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.convoke.cli.Cli;
import org.convoke.cli.Console;
import org.convoke.config.Logs;
import org.convoke.i18n.Messages;

/** The entry point of the one runnable jar. */
public final class Main {

    /** Open until the command has closed what it opened. */
    private static final CountDownLatch FINISHED = new CountDownLatch(1);

    private Main() {}

    /** Runs the command that the words name and ends the process with its exit code. */
    public static void main(String[] words) {
        int exitCode = run(words, open(FileDescriptor.out), open(FileDescriptor.err));
        FINISHED.countDown();
        System.exit(exitCode);
    }

    /** Runs the words with results to {@code out} and everything else to {@code err}; gives back the exit code. */
    static int run(String[] words, PrintStream out, PrintStream err) {
        Logs.setLevel("warn");
        boolean isTerminal = System.console() != null && System.console().isTerminal();
        Console console = new Console(
                out, err, isTerminal, System.getenv(), Clock.systemUTC(), Messages.in(Locale.ENGLISH), Main::awaitStop);
        return Cli.run(List.of(words), console);
    }

    /** Waits for SIGTERM or SIGINT. The process then waits in turn until what the command opened is closed. */
    private static void awaitStop() {
        CountDownLatch asked = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            await(FINISHED);
        }));
        await(asked);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PrintStream open(FileDescriptor descriptor) {
        boolean flushesLines = descriptor == FileDescriptor.err;
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), flushesLines, StandardCharsets.UTF_8);
    }
}
