package org.convoke.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every message that code names exists, every message that exists is named, every translation says it with the same values
 * and in every plural form of its language, and no template speaks for itself.
 */
class MessagesTest {

    /** Files that may be missing from a translation: the command line and its reports speak English for now. */
    private static final Set<String> ENGLISH_ONLY = Set.of("cli.properties", "intake.properties");

    private static final Path FOLDER = Path.of("src/main/resources/org/convoke/i18n");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** A literal with dots; one that ends in a dot, or stands before a plus, is completed while running. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:[.-][a-zA-Z0-9]+)*\\.?)\"");

    private static final Pattern FILE =
            Pattern.compile(".*\\.(txt|tsv|gz|css|js|html|png|bin|webmanifest|db|json|properties|svg)");

    /** What stands between two tags of a template. */
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">([^<>]*)<");

    /** An attribute that a reader sees or hears. */
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(?:title|alt|aria-label|aria-description|placeholder)=\"([^\"]*)\"");

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
    void translations_haveTheFilesAndKeysOfEnglish() {
        Set<String> missing = new TreeSet<>();
        Set<String> left = new TreeSet<>();
        for (String language : Messages.LANGUAGES) {
            for (Path english : filesIn(FOLDER.resolve("en"), ".properties")) {
                String name = english.getFileName().toString();
                Path file = FOLDER.resolve(language).resolve(name);
                if (Files.exists(file) || !ENGLISH_ONLY.contains(name)) {
                    Set<String> keys = properties(english).keySet();
                    Set<String> translated =
                            Files.exists(file) ? properties(file).keySet() : Set.of();
                    keys.stream()
                            .filter(key -> !translated.contains(key))
                            .forEach(key -> missing.add(file + " " + key));
                    translated.stream().filter(key -> !keys.contains(key)).forEach(key -> left.add(file + " " + key));
                }
            }
        }

        assertEquals(Set.of(), missing, "not translated");
        assertEquals(Set.of(), left, "not in English");
    }

    @Test
    void translations_haveNoFilesThatEnglishLacks() {
        Set<String> english = names(filesIn(FOLDER.resolve("en"), ""));

        for (String language : Messages.LANGUAGES) {
            assertTrue(english.containsAll(names(filesIn(FOLDER.resolve(language), ""))), language);
        }
    }

    @Test
    void translations_takeTheValuesOfEnglish() {
        Map<String, String> english = read("en");

        for (String language : Messages.LANGUAGES) {
            read(language)
                    .forEach((key, pattern) -> assertEquals(
                            MessageParts.valuesOf(english.getOrDefault(key, "")),
                            MessageParts.valuesOf(pattern),
                            () -> language + " " + key));
        }
    }

    @Test
    void plurals_haveEveryFormOfTheLanguage() {
        for (String language : Messages.LANGUAGES) {
            Set<String> forms =
                    PluralRules.forLocale(Locale.forLanguageTag(language)).getKeywords();

            read(language).forEach((key, pattern) -> {
                for (Set<String> told : MessageParts.pluralFormsOf(pattern)) {
                    // A plural that knows only "other" tells none from some, not one from many.
                    assertTrue(told.equals(forms) || told.equals(Set.of("other")), () -> language + " " + key + told);
                }
            });
        }
    }

    @Test
    void patterns_speakOfEveryNumber() {
        for (String language : Messages.LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            read(language).forEach((key, pattern) -> {
                MessageFormat format = new MessageFormat(pattern, locale);
                for (int number : List.of(0, 1, 2, 3, 11, 100, 1_000_000)) {
                    Object[] numbers = {number, number, number, number, number, number};

                    assertFalse(format.format(numbers).isBlank(), () -> language + " " + key + " " + number);
                }
            });
        }
    }

    @Test
    void templates_haveNoWordsOfTheirOwn() {
        Map<String, Set<String>> spoken = new TreeMap<>();
        for (Path template : filesIn(TEMPLATES, ".jte")) {
            String text = withoutCode(contentOf(template));
            Stream.of(BETWEEN_TAGS, SPOKEN_ATTRIBUTE)
                    .flatMap(pattern -> pattern.matcher(text).results())
                    .map(result -> result.group(1).strip())
                    .filter(words -> words.codePoints().anyMatch(Character::isLetter))
                    .forEach(words -> spoken.computeIfAbsent(template.toString(), unused -> new TreeSet<>())
                            .add(words));
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
        filesIn(FOLDER.resolve(language), ".properties").forEach(file -> patterns.putAll(properties(file)));
        return patterns;
    }

    private static Map<String, String> properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new TreeMap<>();
        properties.forEach((key, value) -> patterns.put((String) key, (String) value));
        return patterns;
    }

    private static Set<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }

    private static List<Path> filesIn(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .toList();
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
