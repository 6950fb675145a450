package org.convoke.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads {@code phrases.txt}: what the groups of the demo write. */
final class DemoPhrases {

    private static final String FILE = "phrases.txt";

    private DemoPhrases() {}

    /** Returns the languages, in the file's order. */
    static List<DemoLanguage> read() {
        try (InputStream bytes = Objects.requireNonNull(DemoPhrases.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return languages(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static List<DemoLanguage> languages(List<String> lines) {
        Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
        Map<String, List<String>> section = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                section = new LinkedHashMap<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(':');
                section.computeIfAbsent(line.substring(0, colon), unused -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        return sections.entrySet().stream()
                .map(each -> language(each.getKey(), each.getValue()))
                .toList();
    }

    private static DemoLanguage language(String tag, Map<String, List<String>> section) {
        Map<String, Integer> countries = new LinkedHashMap<>();
        for (String country : one(section, "countries").split(" ")) {
            countries.put(country.substring(0, 2), Integer.valueOf(country.substring(3)));
        }
        String separator = one(section, "separator");
        DemoLanguage.Sheet sheet = new DemoLanguage.Sheet(
                one(section, "file"),
                separator.equals("TAB") ? "\t" : separator,
                one(section, "charset"),
                List.of(one(section, "header").split("\\|")),
                one(section, "date"),
                one(section, "time"),
                new DemoLanguage.Words(
                        List.of(one(section, "status").split("\\|")),
                        one(section, "online"),
                        section.getOrDefault("access", List.of())));
        return new DemoLanguage(
                tag, countries, all(section, "title"), all(section, "venue"), all(section, "group"), sheet);
    }

    private static String one(Map<String, List<String>> section, String key) {
        return all(section, key).getFirst();
    }

    private static List<String> all(Map<String, List<String>> section, String key) {
        return Objects.requireNonNull(section.get(key), key);
    }
}
