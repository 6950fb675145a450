package org.convoke.intake.when;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of days and times in many languages: months and weekdays from CLDR, the rest from {@code words.txt}.
 * Immutable; made at the first text that needs words.
 */
final class Words {

    /** What a word stands for; the names are those of the lines in {@code words.txt}. */
    enum Kind {
        AM,
        PM,
        HOUR,
        MINUTE,
        HALF,
        NOON,
        MIDNIGHT,
        RANGE,
        LIST,
        BETWEEN,
        PREFIX,
        ORDINAL,
        ALLDAY,
        ABSENT
    }

    /** Where two languages give one word to different months, the earlier one here is believed. */
    private static final String[] LANGUAGES = {
        "en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ru", "uk", "ar", "fa", "ckb", "sv", "da", "nb", "fi",
        "cs", "sk", "hu", "ro", "bg", "el", "hr", "sr", "sl", "et", "lv", "lt", "ca", "gl", "eu", "he", "hi", "bn",
        "ur", "ta", "te", "ne", "id", "ms", "tl", "sw", "vi", "th", "ja", "ko", "zh", "ka", "hy", "az", "kk", "uz",
        "mn", "af", "sq", "mk", "is", "ga", "cy", "ku"
    };

    private static final class Loaded {
        static final Words WORDS = new Words();
    }

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> solarMonths = new HashMap<>();
    private final Map<String, Integer> weekdays = new HashMap<>();
    private final Map<Kind, Set<String>> kinds = new EnumMap<>(Kind.class);
    private final Map<String, ZoneId> zones = new HashMap<>();

    private Words() {
        lines("months.txt").forEach((name, words) -> addMonths(words, name.equals("solar") ? solarMonths : months));
        for (String language : LANGUAGES) {
            addNames(new DateFormatSymbols(GregorianCalendar.class, ULocale.forLanguageTag(language)));
        }
        lines("words.txt").forEach(this::addWords);
    }

    static Words loaded() {
        return Loaded.WORDS;
    }

    /** The month from 1, or 0. */
    int month(Token token) {
        return token.isWord() ? months.getOrDefault(token.text(), 0) : 0;
    }

    /** The month of the Solar Hijri year from 1, or 0. */
    int solarMonth(Token token) {
        return token.isWord() ? solarMonths.getOrDefault(token.text(), 0) : 0;
    }

    /** The day of the week, 1 for Monday, or 0. */
    int weekday(Token token) {
        return token.isWord() ? weekdays.getOrDefault(token.text(), 0) : 0;
    }

    boolean is(Token token, Kind kind) {
        return token.isWord() && contains(kind, token.text());
    }

    /** Whether the folded text as a whole is a phrase of the kind. */
    boolean contains(Kind kind, String folded) {
        return kinds.getOrDefault(kind, Set.of()).contains(folded);
    }

    /** Whether the word belongs to days or times at all. */
    boolean isKnown(Token word) {
        return months.containsKey(word.text())
                || weekdays.containsKey(word.text())
                || zones.containsKey(word.text())
                || kinds.values().stream().anyMatch(each -> each.contains(word.text()));
    }

    /** Whether a folded text holds a phrase of two words or more that means whole days. */
    boolean mentionsAllDay(String folded) {
        return kinds.getOrDefault(Kind.ALLDAY, Set.of()).stream()
                .anyMatch(phrase -> phrase.length() >= 6 && folded.contains(phrase));
    }

    @Nullable
    ZoneId zone(Token token) {
        return token.isWord() ? zones.get(token.text()) : null;
    }

    private void addNames(DateFormatSymbols symbols) {
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                add(symbols.getMonths(context, width), months, 0);
                add(symbols.getWeekdays(context, width), weekdays, 1);
            }
        }
    }

    /** Adds names by their number from 1; of weekdays, Sunday comes first in the source and last in ours. */
    private static void add(String[] names, Map<String, Integer> into, int empty) {
        for (int i = empty; i < names.length; i++) {
            String name = Spelling.folded(names[i]);
            boolean isWord = !name.isEmpty() && !Character.isDigit(name.charAt(0));
            if (isWord) {
                into.putIfAbsent(name, empty == 0 ? i + 1 : i == 1 ? 7 : i - 1);
            }
        }
    }

    private static void addMonths(String words, Map<String, Integer> into) {
        for (String word : words.split(",")) {
            String[] parts = word.split("=");
            into.putIfAbsent(Spelling.folded(parts[0]), Integer.valueOf(parts[1].strip()));
        }
    }

    private void addWords(String kind, String words) {
        Set<String> folded = new HashSet<>();
        for (String word : words.split(",")) {
            if (kind.equals("zone")) {
                String[] parts = word.strip().split("=");
                zones.put(parts[0], ZoneId.of(parts[1]));
            } else {
                folded.add(Spelling.folded(word));
            }
        }
        if (!kind.equals("zone")) {
            folded.remove("");
            kinds.put(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), folded);
        }
    }

    private static Map<String, String> lines(String file) {
        Map<String, String> lines = new HashMap<>();
        try (InputStream bytes = Words.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("the words lack " + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int colon = line.indexOf(':');
                if (!line.startsWith("#") && colon > 0) {
                    lines.put(line.substring(0, colon), line.substring(colon + 1));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words in " + file, e);
        }
    }
}
