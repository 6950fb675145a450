package org.convoke.cli;

import java.util.List;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the command that the words name, runs it, and turns every failure into one sentence and an exit code. */
public final class Cli {

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

    private Cli() {}

    /** Runs the words and gives back the exit code: 0 done, 1 could not do it, 2 wrong words. */
    public static int run(List<String> words, Console console) {
        CommandLine commandLine = commandLine();
        int exitCode;
        try {
            exitCode =
                    command(commandLine.parseArgs(words.toArray(String[]::new))).run(console);
        } catch (ParameterException e) {
            console.note(sentence(e));
            exitCode = Command.WRONG_WORDS;
        } catch (UserError e) {
            console.note(e.message());
            exitCode = e.kind() == UserError.Kind.WRONG_WORDS ? Command.WRONG_WORDS : Command.FAILED;
        } catch (StoreException e) {
            LOG.error("code={} command={}", e.code(), words.isEmpty() ? "" : words.getFirst(), e);
            console.note(Message.of("error.store.failed", e.code()));
            exitCode = Command.FAILED;
        }
        console.out().flush();
        console.err().flush();
        return exitCode;
    }

    /** The grammar of all words. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Convoke());
        commandLine
                .getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .arity("0")
                        .type(boolean.class)
                        .scopeType(CommandLine.ScopeType.INHERIT)
                        .description("Says what the command does.")
                        .build());
        commandLine.setAllowSubcommandsAsOptionParameters(true);
        commandLine.setOverwrittenOptionsAllowed(false);
        commandLine.setUsageHelpWidth(100);
        return commandLine;
    }

    private static Command command(CommandLine.ParseResult words) {
        CommandLine.ParseResult innermost = words;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        CommandLine named = innermost.commandSpec().commandLine();
        if (innermost.isUsageHelpRequested()) {
            return new Help(named);
        }
        if (named.getCommand() instanceof Command command) {
            return command;
        }
        throw new UserError(
                UserError.Kind.WRONG_WORDS,
                Message.of(
                        "error.words.incomplete",
                        named.getCommandSpec().qualifiedName(),
                        String.join(", ", named.getSubcommands().keySet())));
    }

    private static Message sentence(ParameterException error) {
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        String help = command.replaceFirst("^convoke", "convoke help");
        return switch (error) {
            case UnmatchedArgumentException unmatched ->
                Message.of("error.words.unknown", String.join(" ", unmatched.getUnmatched()), command, help);
            case MissingParameterException missing ->
                Message.of("error.words.missing", oneLine(missing), command, help);
            default -> Message.of("error.words.wrong", oneLine(error), command, help);
        };
    }

    private static String oneLine(ParameterException error) {
        return String.valueOf(error.getMessage()).replaceAll("\\s+", " ");
    }
}
