package org.convoke.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.format.ical.IcalComponent;
import org.convoke.format.ical.IcalProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The texts of an event: plain, and no longer than a page can show. */
final class CalendarText {

    private static final Pattern MARKUP = Pattern.compile("(?is)<(/?[a-z][a-z0-9]*)\\b[^<>]*>|&(#\\d+|[a-z]{2,8});");
    private static final Pattern LINE_END = Pattern.compile("(?i)<(/p|/div|/li|/tr|/h[1-6])\\b[^<>]*>");

    private CalendarText() {}

    static Optional<String> title(IcalComponent event, CalendarWarnings warnings) {
        return line(event, "SUMMARY", CellText.LONGEST_TITLE_CHARS, warnings);
    }

    static Optional<String> place(IcalComponent event, CalendarWarnings warnings) {
        return line(event, "LOCATION", CellText.LONGEST_NAME_CHARS, warnings);
    }

    /** The text of a property in one line, without markup. */
    private static Optional<String> line(
            IcalComponent event, String property, int mostChars, CalendarWarnings warnings) {
        return event.text(property)
                .map(text -> plain(text).replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> CellText.shortened(text, mostChars, property, warnings.record()));
    }

    /** The description as plain text, from the markup when there is nothing else. */
    static Optional<String> description(IcalComponent event, CalendarWarnings warnings) {
        return event.first("DESCRIPTION")
                .or(() -> event.first("X-ALT-DESC"))
                .map(IcalProperty::text)
                .map(CalendarText::plain)
                .filter(text -> !text.isEmpty())
                .map(text ->
                        CellText.shortened(text, CellText.LONGEST_DESCRIPTION_CHARS, "DESCRIPTION", warnings.record()));
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
}
