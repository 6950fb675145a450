package org.convoke.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Names of towns that the gazetteer's sources lack or have wrong, from {@code town-names.txt}: lines of place id, language and
 * name. Immutable; safe for many threads.
 */
final class NameCorrections {

    private static final String FILE = "town-names.txt";

    private final Map<String, String> names;

    private NameCorrections(Map<String, String> names) {
        this.names = names;
    }

    static NameCorrections read() {
        Map<String, String> names = new HashMap<>();
        try (InputStream bytes = NameCorrections.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(bytes, FILE), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, names));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        return new NameCorrections(Map.copyOf(names));
    }

    /** A line twice is a slip that nobody would see, so it is refused. */
    private static void add(String line, Map<String, String> names) {
        String[] parts = line.split(" ", 3);
        if (parts.length != 3 || names.put(key(parts[0], parts[1]), parts[2]) != null) {
            throw new IllegalStateException(FILE + " has a wrong line: " + line);
        }
    }

    /** Returns the town's name in a language, if it is one of these. */
    Optional<String> find(int geonamesId, String language) {
        return Optional.ofNullable(names.get(key("g" + geonamesId, language)));
    }

    private static String key(String id, String language) {
        return id + " " + language;
    }
}
