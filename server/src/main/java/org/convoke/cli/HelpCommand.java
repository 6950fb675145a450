package org.convoke.cli;

import java.util.List;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convoke help [COMMAND]}. */
@CommandLine.Command(name = "help", description = "Says what a command does and which words it takes.")
final class HelpCommand implements Command {

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command to explain, such as: call create")
    private List<String> words = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public int run(Console console) {
        CommandLine named = spec.root().commandLine();
        for (String word : words) {
            CommandLine inner = named.getSubcommands().get(word);
            if (inner == null) {
                throw new UserError(
                        UserError.Kind.WRONG_WORDS,
                        Message.of(
                                "error.words.unknown",
                                word,
                                named.getCommandSpec().qualifiedName(),
                                "convoke help"));
            }
            named = inner;
        }
        return new Help(named).run(console);
    }
}
