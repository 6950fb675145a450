package org.convoke.config;

import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.convoke.i18n.UserError;

/** Sets up the log of the process: one line an event, to standard error, so that results stay alone on standard output. */
public final class Logs {

    private static final Map<String, Level> LEVELS =
            Map.of("error", Level.SEVERE, "warn", Level.WARNING, "info", Level.INFO, "debug", Level.FINE);

    /** Libraries whose info is our debug. Held here, because java.util.logging forgets loggers that nobody holds. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private static final Logger HELIDON = Logger.getLogger("io.helidon");

    /** Logs a stack trace when a port is taken, which we tell in a sentence. */
    private static final Logger HELIDON_START = Logger.getLogger("io.helidon.webserver.LoomServer");

    private Logs() {}

    /**
     * Logs from this level on: {@code error}, {@code warn}, {@code info} or {@code debug}.
     *
     * @throws UserError when it is another word
     */
    public static void setLevel(String word) {
        Level level = LEVELS.get(word.toLowerCase(Locale.ROOT));
        if (level == null) {
            throw UserError.unreadable("error.settings.log", word);
        }
        Level libraries = level.equals(Level.FINE) ? Level.INFO : Level.WARNING;
        FLYWAY.setLevel(libraries);
        HELIDON.setLevel(libraries);
        HELIDON_START.setLevel(level.equals(Level.FINE) ? Level.INFO : Level.OFF);
        Logger root = Logger.getLogger("");
        root.setLevel(level);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(level);
            handler.setFormatter(new LineFormatter());
        }
    }
}
