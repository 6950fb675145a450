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
import java.util.stream.IntStream;

/**
 * Names of towns that the gazetteer's sources lack or have wrong, from {@code town-names.txt}: lines of place id, language and
 * name. What is shown is also found. Immutable; safe for many threads.
 */
final class NameCorrections {

    private static final String FILE = "town-names.txt";

    private static final int[] NONE = {};

    /** By number of the town, then by language. */
    private final Map<Integer, Map<String, String>> names = new HashMap<>();

    /** Towns by folded name, noted as in {@link NameIndex}: names in use have the lowest bit clear. */
    private final Map<String, int[]> postings = new HashMap<>();

    private NameCorrections() {}

    static NameCorrections read(PlaceIds ids) {
        NameCorrections corrections = new NameCorrections();
        try (InputStream bytes = NameCorrections.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(bytes, FILE), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> corrections.add(line, ids));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        return corrections;
    }

    /** A line twice, or of a town that does not exist, is a slip that nobody would see, so it is refused. */
    private void add(String line, PlaceIds ids) {
        String[] parts = line.split(" ", 3);
        int town = PlaceId.parse(parts[0]).flatMap(ids::find).orElse(-1);
        if (town < 0 || parts.length != 3 || namesOf(town).put(parts[1], parts[2]) != null) {
            throw new IllegalStateException(FILE + " has a wrong line: " + line);
        }
        postings.merge(Fold.key(parts[2]), new int[] {town << 1}, NameCorrections::both);
    }

    private static int[] both(int[] some, int[] others) {
        return IntStream.concat(IntStream.of(some), IntStream.of(others))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Returns the town's name in a language, if it is one of these. */
    Optional<String> find(int town, String language) {
        Map<String, String> ofTown = names.get(town);
        return ofTown == null ? Optional.empty() : Optional.ofNullable(ofTown.get(language));
    }

    /** Returns the postings of a folded name, those given and those of these names. */
    int[] with(int[] given, String key) {
        int[] own = postings.getOrDefault(key, NONE);
        return own.length == 0 ? given : both(given, own);
    }

    private Map<String, String> namesOf(int town) {
        return names.computeIfAbsent(town, unused -> new HashMap<>());
    }
}
