package org.convoke.bench.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads GeoNames' first-level divisions and the project's own table of their further names and abbreviations. */
final class RegionReader {

    private RegionReader() {}

    /** Returns the usual English name for each key such as {@code DE.02}. */
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> nameOfKey = new TreeMap<>();
        for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
            nameOfKey.put(node.path("code").asText(), node.path("name").asText());
        }
        return nameOfKey;
    }

    /**
     * Returns lists of names by key from a resource beside this class: a key, a tab, names parted by {@code |};
     * lines that begin with {@code #} are remarks.
     */
    static Map<String, List<String>> table(String resource) throws IOException {
        Map<String, List<String>> namesOfKey = new TreeMap<>();
        try (var in = RegionReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("missing resource " + resource);
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    namesOfKey
                            .computeIfAbsent(parts[0], key -> new ArrayList<>())
                            .addAll(List.of(parts[1].strip().split("\\|")));
                }
            }
        }
        return namesOfKey;
    }
}
