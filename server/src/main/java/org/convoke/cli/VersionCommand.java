package org.convoke.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.convoke.i18n.Messages;
import picocli.CommandLine;

/** {@code convoke version}. */
@CommandLine.Command(name = "version", description = "Says which version this is.")
final class VersionCommand implements Command {

    @Override
    public int run(Console console) {
        console.out().println("convoke " + read());
        return DONE;
    }

    private static String read() {
        try (InputStream bytes = Messages.class.getResourceAsStream("/org/convoke/version.properties")) {
            Properties properties = new Properties();
            if (bytes != null) {
                properties.load(bytes);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the version in the jar", e);
        }
    }
}
