package org.convoke.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.sign.OwnerOnlyFile;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code convoke key …}. */
@CommandLine.Command(
        name = "key",
        description = "Makes keys that sign texts and records. The program minisign reads them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {KeyCommands.New.class, KeyHoldCommand.class})
final class KeyCommands {

    /** {@code convoke key new}. */
    @CommandLine.Command(
            name = "new",
            description = {
                "Makes NAME.key, to be kept secret, and NAME.pub, for everybody. Needs no network and no store.",
                "Whoever has NAME.key can sign, unless a password protects it."
            })
    static final class New implements Command {

        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "NAME",
                description = "The files' name without an ending.")
        private String name = "";

        @Option(
                names = "--password-file",
                paramLabel = "F",
                description = "A file whose first line is the password that protects the secret file.")
        private @Nullable Path passwordFile;

        @Override
        public int run(Console console) {
            Path secretFile = Path.of(Words.present("-o", name) + ".key");
            Path publicFile = Path.of(Words.present("-o", name) + ".pub");
            for (Path file : new Path[] {secretFile, publicFile}) {
                if (Files.exists(file)) {
                    throw UserError.conflict("cli.key.error.exists", file.toString());
                }
            }
            SecretKey key = SecretKey.generate();
            write(secretFile, secretText(key), true);
            write(publicFile, key.publicKey().file(), false);
            console.say("cli.key.made", secretFile.toString(), publicFile.toString());
            console.say("cli.key.line", key.publicKey().line());
            return DONE;
        }

        private String secretText(SecretKey key) {
            return passwordFile == null
                    ? SecretKeyFile.write(key)
                    : SecretKeyFile.write(key, KeyFiles.password(passwordFile));
        }

        private static void write(Path file, String text, boolean isSecret) {
            try {
                if (isSecret) {
                    OwnerOnlyFile.create(file, text);
                } else {
                    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                }
            } catch (FileAlreadyExistsException e) {
                throw new UserError(UserError.Kind.CONFLICT, Message.of("cli.key.error.exists", file.toString()), e);
            } catch (IOException e) {
                throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("cli.key.error.write", file.toString()), e);
            }
        }
    }
}
