package org.convoke.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.count.Figure;
import org.convoke.count.PhraseTable;
import org.convoke.event.EventId;
import org.convoke.i18n.UserError;
import org.convoke.turnout.ReportId;
import org.jspecify.annotations.Nullable;

/** Reads the values of options; each that cannot be read is one sentence. */
final class Words {

    private Words() {}

    static CallSlug slug(String text) {
        if (!CallSlug.isValid(text)) {
            throw UserError.unreadable("error.slug.form", text);
        }
        return new CallSlug(text);
    }

    static EventId eventId(String text) {
        if (!EventId.isValid(text)) {
            throw UserError.unreadable("error.event.form", text, EventId.LENGTH);
        }
        return new EventId(text);
    }

    static ReportId reportId(String text) {
        if (!ReportId.isValid(text)) {
            throw UserError.unreadable("error.turnout.form", text, EventId.LENGTH);
        }
        return new ReportId(text);
    }

    /** Reads {@code --low} and {@code --high}, one of which may be missing. */
    static Figure figure(@Nullable String low, @Nullable String high) {
        if (low == null && high == null) {
            throw UserError.unreadable("error.turnout.empty");
        }
        Long least = low == null ? null : people("--low", low);
        Long most = high == null ? null : people("--high", high);
        if (least != null && most != null && least > most) {
            throw UserError.unreadable("error.turnout.turned", least, most);
        }
        return new Figure(least, most, null, null);
    }

    private static long people(String option, String text) {
        return number(option, text.replaceAll("[,_ ]", ""), 0, (int) Figure.MOST_PEOPLE);
    }

    static PhraseTable phrases(String option, String name) {
        return PhraseTable.find(name)
                .orElseThrow(() -> UserError.unreadable(
                        "error.option.phrases",
                        option,
                        name,
                        PhraseTable.all().stream().map(PhraseTable::name).collect(Collectors.joining(", "))));
    }

    static LocalDate date(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw UserError.unreadable("error.option.date", option, text);
        }
    }

    static ZoneId zone(String option, String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw UserError.unreadable("error.option.zone", option, text);
        }
    }

    /** Reads a BCP 47 tag that names a language, like {@code en} or {@code zh-Hant}. */
    static Locale language(String option, String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale;
            }
        } catch (IllformedLocaleException e) {
            throw UserError.unreadable("error.option.language", option, text);
        }
        throw UserError.unreadable("error.option.language", option, text);
    }

    /** Reads an ISO 3166-1 alpha-2 code, in any case. */
    static String country(String option, String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            throw UserError.unreadable("error.option.country", option, text);
        }
        return code;
    }

    static int number(String option, String text, int least, int most) {
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw UserError.unreadable("error.option.number", option, text, least, most);
    }

    /** Reads the address of a site: http or https, a host, perhaps a port, and no path but {@code /}. */
    static URI siteUrl(String option, String text) {
        try {
            URI url = new URI(text);
            boolean isWeb = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            boolean isRoot = url.getRawPath() == null
                    || url.getRawPath().isEmpty()
                    || url.getRawPath().equals("/");
            if (isWeb && isRoot && url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw UserError.unreadable("error.option.url", option, text);
        }
        throw UserError.unreadable("error.option.url", option, text);
    }

    static String present(String option, String text) {
        if (text.isBlank()) {
            throw UserError.unreadable("error.option.blank", option);
        }
        return text.strip();
    }

    static Call.Days days(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw UserError.unreadable("error.call.days", first.toString(), last.toString());
        }
        return new Call.Days(first, last);
    }
}
