package org.convoke.web;

import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.convoke.i18n.Messages;
import org.convoke.i18n.UserError;

/**
 * Chooses the reader's language: {@code ?lang=} before Accept-Language (RFC 9110, section 12.5.4) before English. The region
 * of the tag that decided is kept, because it tells how dates and distances are written.
 */
final class Languages {

    /** Browsers send at most a dozen ranges. */
    private static final int MAX_HEADER_CHARACTERS = 500;

    /** Headers that browsers send; whoever makes up more begins anew. */
    private static final int MAX_KEPT = 2_000;

    /** Spoken kinds of Arabic, whose speakers read the written one. */
    private static final Set<String> ARABIC =
            Set.of("arb", "arz", "ary", "arq", "aeb", "ayl", "apc", "ajp", "apd", "acm", "afb", "acw", "acx", "ars");

    private static final Map<String, Locale> BY_HEADER = new ConcurrentHashMap<>();

    private Languages() {}

    /**
     * Returns the reader.
     *
     * @throws UserError when {@code lang} is no language tag; a well-formed tag without a translation gives English
     */
    static Reader choose(Query query, Optional<String> acceptLanguage) {
        Optional<String> lang = query.text("lang");
        if (lang.isPresent()) {
            return new Reader(supported(parse(lang.get())).orElse(Locale.ENGLISH), true);
        }
        return fromHeader(acceptLanguage);
    }

    /** Returns the reader by the header alone. A header that cannot be read is no reason to refuse an answer. */
    static Reader fromHeader(Optional<String> acceptLanguage) {
        return new Reader(acceptLanguage.map(Languages::best).orElse(Locale.ENGLISH), false);
    }

    private static Locale parse(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (locale.getLanguage().isEmpty()) {
                throw UserError.unreadable("error.parameter.language", "lang");
            }
            return locale;
        } catch (IllformedLocaleException e) {
            throw UserError.unreadable("error.parameter.language", "lang");
        }
    }

    private static Locale best(String header) {
        if (header.length() > MAX_HEADER_CHARACTERS) {
            return Locale.ENGLISH;
        }
        Locale known = BY_HEADER.get(header);
        if (known != null) {
            return known;
        }
        Locale best = bestOf(header);
        if (BY_HEADER.size() >= MAX_KEPT) {
            BY_HEADER.clear();
        }
        BY_HEADER.put(header, best);
        return best;
    }

    private static Locale bestOf(String header) {
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0 && !range.getRange().contains("*"))
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .flatMap(locale -> supported(locale).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The language and region of the locale, if there are messages in that language; extensions are left behind. */
    private static Optional<Locale> supported(Locale locale) {
        if (Messages.LANGUAGES.contains(locale.toLanguageTag())) {
            return Optional.of(locale);
        }
        ULocale canonical = ULocale.createCanonical(ULocale.forLocale(locale));
        String language = written(canonical);
        return Messages.LANGUAGES.contains(language)
                ? Optional.of(new Locale.Builder()
                        .setLanguage(language)
                        .setRegion(canonical.getCountry())
                        .build())
                : Optional.empty();
    }

    /**
     * The language that a reader of this one can read: Kurdish in Arabic script is Central Kurdish for most who write it, while
     * Kurdish without more is Kurmanji in Latin letters (CLDR, likely subtags).
     */
    private static String written(ULocale locale) {
        String language = locale.getLanguage();
        if (ARABIC.contains(language)) {
            return "ar";
        }
        boolean isKurdishInArabic = language.equals("ku")
                && ULocale.addLikelySubtags(locale).getScript().equals("Arab");
        return isKurdishInArabic ? "ckb" : language;
    }
}
