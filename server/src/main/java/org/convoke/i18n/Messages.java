package org.convoke.i18n;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one language, in ICU MessageFormat, from {@code en/<area>.properties} and its translations; a key that a
 * language lacks is taken from English. Safe for use by many threads; a pattern is parsed at its first use.
 */
public final class Messages {

    /** One file each, so that a translator gets a piece that belongs together. */
    private static final List<String> AREAS = List.of(
            "carried",
            "cli",
            "error",
            "figures",
            "intake",
            "kit",
            "log",
            "look",
            "map",
            "offline",
            "organization",
            "share",
            "site",
            "statement",
            "verify",
            "websub");

    /** The languages that have files of their own, English first. */
    public static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "ar", "fa", "ckb");

    private static final Map<String, Messages> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final boolean isRightToLeft;
    private final Map<String, String> patterns;
    private final @Nullable Messages fallback;
    private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();

    private Messages(Locale locale, Map<String, String> patterns, @Nullable Messages fallback) {
        this.locale = locale;
        this.isRightToLeft = ULocale.forLocale(locale).isRightToLeft();
        this.patterns = patterns;
        this.fallback = fallback;
    }

    /** Returns the messages in the locale's language, or in English when there is no translation. */
    public static Messages in(Locale locale) {
        Messages english = BY_LANGUAGE.computeIfAbsent("en", tag -> new Messages(Locale.ENGLISH, read(tag), null));
        String tag = locale.getLanguage();
        if (tag.equals("en") || !LANGUAGES.contains(tag)) {
            return english;
        }
        return BY_LANGUAGE.computeIfAbsent(
                tag, language -> new Messages(Locale.forLanguageTag(language), read(language), english));
    }

    /** The language these messages are in. */
    public Locale locale() {
        return locale;
    }

    /** Returns the message in this language. A key without a pattern is returned as it is: wrong, but not silent. */
    public String text(Message message) {
        return text(message.key(), message.arguments().toArray());
    }

    /** Returns the message of this key with these values in its places. */
    public String text(String key, Object... arguments) {
        Phrase known = phrases.get(key);
        if (known != null) {
            return known.text(arguments);
        }
        String pattern = patterns.get(key);
        if (pattern == null) {
            return fallback == null ? key : fallback.text(key, arguments);
        }
        return phrases.computeIfAbsent(key, unused -> new Phrase(pattern, locale))
                .text(arguments);
    }

    /** The text, kept from disturbing what stands beside it if it is written in the other direction than this language. */
    public String isolated(String text) {
        return Isolation.of(text, isRightToLeft);
    }

    /** Whether this language itself has the key. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    private static Map<String, String> read(String language) {
        Map<String, String> patterns = new HashMap<>();
        for (String area : AREAS) {
            read(language + "/" + area + ".properties", patterns);
        }
        return Map.copyOf(patterns);
    }

    private static void read(String file, Map<String, String> into) {
        try (InputStream bytes = Messages.class.getResourceAsStream(file)) {
            if (bytes == null) {
                return;
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            properties.forEach((key, value) -> into.put((String) key, (String) value));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the messages in " + file, e);
        }
    }
}
