package org.convoke.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message that code names exists, every message that exists is named, and no template speaks for itself. */
class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/convoke/i18n");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** A literal with dots; one that ends in a dot, or stands before a plus, is completed while running. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:[.-][a-zA-Z0-9]+)*\\.?)\"");

    private static final Pattern FILE = Pattern.compile(".*\\.(txt|tsv|gz|css|db|json|properties|svg)");

    /** What stands between two tags of a template. */
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<>]*)<");

    @Test
    void keysInCode_exist() {
        Set<String> keys = keysOf("en");
        Set<String> areas = keys.stream().map(MessagesTest::areaOf).collect(Collectors.toSet());

        Set<String> unknown = literals()
                .filter(literal -> literal.contains(".") && areas.contains(areaOf(literal)))
                .filter(literal ->
                        !isKeyOrPrefix(literal, keys) && !FILE.matcher(literal).matches())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), unknown);
    }

    @Test
    void keys_areUsed() {
        Set<String> literals = literals().collect(Collectors.toSet());
        Set<String> prefixes =
                literals.stream().filter(literal -> literal.endsWith(".")).collect(Collectors.toSet());

        Set<String> unused = keysOf("en").stream()
                .filter(key -> !literals.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), unused);
    }

    @Test
    void translations_haveTheKeysOfEnglish() {
        for (String language : Messages.LANGUAGES) {
            assertEquals(keysOf("en"), keysOf(language), language);
        }
    }

    @Test
    void patterns_areWellFormed() {
        for (String language : Messages.LANGUAGES) {
            read(language)
                    .forEach((key, pattern) -> assertTrue(
                            new MessageFormat(pattern, Locale.forLanguageTag(language))
                                            .toPattern()
                                            .length()
                                    > 0,
                            key));
        }
    }

    @Test
    void templates_haveNoWordsOfTheirOwn() {
        Map<String, Set<String>> spoken = new TreeMap<>();
        for (Path template : filesIn(TEMPLATES, ".jte")) {
            Matcher text = BETWEEN_TAGS.matcher(withoutCode(contentOf(template)));
            while (text.find()) {
                String words = text.group(1).strip();
                if (words.codePoints().anyMatch(Character::isLetter)) {
                    spoken.computeIfAbsent(template.toString(), unused -> new TreeSet<>())
                            .add(words);
                }
            }
        }

        assertEquals(Map.of(), spoken);
    }

    @Test
    void text_missingKeyIsNotSilent() {
        assertEquals("no.such.key", Messages.in(Locale.ENGLISH).text("no.such.key"));
    }

    /** Takes out what is evaluated, jte's own lines, comments, scripts and styles; a product's name is no word to translate. */
    private static String withoutCode(String template) {
        return template.replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "")
                .replaceAll("(?s)!\\{.*?\\}\\s*\\n", "")
                .replaceAll("\\$(unsafe)?\\{[^}]*(\\{[^}]*\\}[^}]*)*\\}", "")
                .replaceAll("&[a-z]+;", "")
                .replaceAll("@(if|elseif|for)\\((?:[^()]|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))*\\)", "")
                .replaceAll("@(else|endif|endfor)", "")
                .replaceAll("(?m)^@(import|param|template).*$", "")
                .replaceAll("(?s)@template\\.[a-zA-Z.]+\\(.*?\\)\\s*\\n", "")
                .replace("Convoke", "");
    }

    private static Stream<String> literals() {
        return Stream.concat(filesIn(JAVA, ".java").stream(), filesIn(TEMPLATES, ".jte").stream())
                .map(MessagesTest::contentOf)
                .flatMap(text -> LITERAL.matcher(text).results())
                .map(result -> result.group(1));
    }

    private static boolean isKeyOrPrefix(String literal, Set<String> keys) {
        return keys.contains(literal)
                || (literal.endsWith(".") && keys.stream().anyMatch(key -> key.startsWith(literal)));
    }

    private static String areaOf(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static Set<String> keysOf(String language) {
        return read(language).keySet();
    }

    private static Map<String, String> read(String language) {
        Map<String, String> patterns = new TreeMap<>();
        for (Path file : filesIn(FOLDER.resolve(language), ".properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, value) -> patterns.put((String) key, (String) value));
        }
        return patterns;
    }

    private static List<Path> filesIn(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
