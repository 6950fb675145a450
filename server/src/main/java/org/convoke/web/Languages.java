package org.convoke.web;

import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoke.i18n.Messages;
import org.convoke.i18n.UserError;

/**
 * Chooses the reader's language: {@code ?lang=} before Accept-Language (RFC 9110, section 12.5.4) before English. The region
 * of the tag that decided is kept, because it tells how dates and distances are written.
 */
final class Languages {

    /** Browsers send at most a dozen ranges. */
    private static final int MAX_HEADER_CHARACTERS = 500;

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
        return new Reader(acceptLanguage.flatMap(Languages::best).orElse(Locale.ENGLISH), false);
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

    private static Optional<Locale> best(String header) {
        if (header.length() > MAX_HEADER_CHARACTERS) {
            return Optional.empty();
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0 && !range.getRange().contains("*"))
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .flatMap(locale -> supported(locale).stream())
                .findFirst();
    }

    /** The language and region of the locale, if there are messages in that language; extensions are left behind. */
    private static Optional<Locale> supported(Locale locale) {
        if (!Messages.LANGUAGES.contains(locale.getLanguage())) {
            return Optional.empty();
        }
        return Optional.of(new Locale.Builder()
                .setLanguage(locale.getLanguage())
                .setScript(locale.getScript())
                .setRegion(locale.getCountry())
                .build());
    }
}
