package org.convoke.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.config.Logs;
import org.convoke.i18n.Messages;

/**
 * A command that was run in this process, with what it printed.
 *
 * @param exitCode as the process would end with
 */
public record CommandRun(int exitCode, String out, String err) {

    /** The moment at which every command of the tests runs. */
    public static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    /** Runs the words. */
    public static CommandRun of(Object... words) {
        return at(NOW, Map.of(), words);
    }

    /** Runs the words at another moment and with variables of the environment. */
    public static CommandRun at(Instant now, Map<String, String> environment, Object... words) {
        Logs.setLevel("warn");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                false,
                environment,
                Clock.fixed(now, ZoneOffset.UTC),
                Messages.in(Locale.ENGLISH),
                () -> {});
        int exitCode = Cli.run(List.of(words).stream().map(Object::toString).toList(), console);
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The one JSON document on standard output; fails when there is anything else. */
    public JsonNode json() {
        try {
            return new ObjectMapper()
                    .readerFor(JsonNode.class)
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(out);
        } catch (IOException e) {
            throw new UncheckedIOException("not one JSON document: " + out, e);
        }
    }
}
