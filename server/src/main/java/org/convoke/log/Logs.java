package org.convoke.log;

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
        FLYWAY.setLevel(level.equals(Level.FINE) ? Level.INFO : Level.WARNING);
        Logger root = Logger.getLogger("");
        root.setLevel(level);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(level);
            handler.setFormatter(new LineFormatter());
        }
    }
}
