package org.convoke.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.event.WarningCode;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The texts of an event: plain, and no longer than a page can show. */
final class CalendarText {

    static final int MAX_TITLE_CHARS = 300;
    static final int MAX_PLACE_CHARS = 500;
    static final int MAX_DESCRIPTION_CHARS = 10_000;

    private static final Pattern MARKUP = Pattern.compile("(?is)<(/?[a-z][a-z0-9]*)\\b[^<>]*>|&(#\\d+|[a-z]{2,8});");
    private static final Pattern LINE_END = Pattern.compile("(?i)<(br|/p|/div|/li|/tr|/h[1-6])\\b[^<>]*>");

    private CalendarText() {}

    /** The text of a property in one line, without markup. */
    static Optional<String> line(IcalComponent event, String property, int maxChars, CalendarWarnings warnings) {
        return event.text(property)
                .map(text -> plain(text).replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> shortened(property, text, maxChars, warnings));
    }

    /** The description as plain text, from the markup when there is nothing else. */
    static Optional<String> description(IcalComponent event, CalendarWarnings warnings) {
        return event.first("DESCRIPTION")
                .or(() -> event.first("X-ALT-DESC"))
                .map(IcalProperty::text)
                .map(CalendarText::plain)
                .filter(text -> !text.isEmpty())
                .map(text -> shortened("DESCRIPTION", text, MAX_DESCRIPTION_CHARS, warnings));
    }

    /** Returns the text without markup, its line ends kept; text without markup stays as it is. */
    static String plain(String text) {
        if (!MARKUP.matcher(text).find()) {
            return text;
        }
        Document document = Jsoup.parse(LINE_END.matcher(text).replaceAll("$0\n"));
        document.select("script, style, head").remove();
        return document.wholeText()
                .replaceAll("[ \\t\\u00A0]+", " ")
                .replaceAll(" ?\n[\\s]*\n", "\n\n")
                .strip();
    }

    static String shortened(String field, String text, int maxChars, CalendarWarnings warnings) {
        if (text.length() <= maxChars) {
            return text;
        }
        warnings.add(field, WarningCode.TEXT_SHORTENED, maxChars);
        int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
        return text.substring(0, end).strip();
    }
}
