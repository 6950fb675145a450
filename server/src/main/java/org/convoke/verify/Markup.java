package org.convoke.verify;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Leaves of a text what a reader reads: no tags, no header of a signed file, no Markdown. Made for texts of unknown origin, so
 * it never fails, and it takes plain text as it is. Time and memory grow with the length and no faster.
 */
final class Markup {

    private static final Pattern TAG = Pattern.compile(
            "<(?:!doctype|/?(?:html|body|article|section|main|header|p|div|br|hr|span|a|b|i|u|q|em|strong|small|sup|cite|h[1-6]"
                    + "|ul|ol|li|dl|dt|dd|blockquote|figure|figcaption|table|tr|td)(?=[\\s/>]))[^<>]*>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});");

    private static final String UNREAD = "script, style, noscript, template, svg, head, [hidden], sup:has(a[href^=#])";

    private Markup() {}

    /** Returns the words of a text and the breaks between its lines. */
    static String remove(String text) {
        String lines = normalLines(text);
        String plain = TAG.matcher(lines).find() ? withoutTags(lines) : lines;
        if (plain.indexOf('&') >= 0 && ENTITY.matcher(plain).find()) {
            plain = Parser.unescapeEntities(plain, false);
        }
        return Markdown.remove(withoutHeader(plain));
    }

    /** Whether a text begins with the header of a signed file. */
    static boolean hasHeader(String text) {
        String lines = normalLines(text);
        return withoutHeader(lines).length() < lines.length();
    }

    private static String normalLines(String text) {
        String whole = text.startsWith("\ufeff") ? text.substring(1) : text;
        return whole.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
    }

    /** The header of a signed file (a line {@code Call:} and more fields, then an empty line) is no part of its words. */
    private static String withoutHeader(String text) {
        if (!text.startsWith("Call: ")) {
            return text;
        }
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = end < 0 ? text.substring(at) : text.substring(at, end);
            if (line.isEmpty()) {
                return text.substring(end + 1);
            }
            if (!isField(line) || end < 0) {
                return text;
            }
            at = end + 1;
        }
        return text;
    }

    private static boolean isField(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && Character.isUpperCase(line.charAt(0))
                && line.substring(0, colon).chars().allMatch(c -> c == '-' || c < 128 && Character.isLetter(c));
    }

    private static String withoutTags(String html) {
        Element body = Jsoup.parse(html).body();
        body.select(UNREAD).remove();
        StringBuilder text = new StringBuilder(html.length() / 2);
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof Element element) {
                    text.append(before(element));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    text.append(after(element));
                }
            }
        });
        return text.toString();
    }

    private static String before(Element element) {
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "q" -> "“";
            case "td", "th" -> " ";
            default -> element.isBlock() ? "\n\n" : "";
        };
    }

    private static String after(Element element) {
        return switch (element.normalName()) {
            case "q" -> "”";
            case "td", "th" -> " ";
            default -> element.isBlock() ? "\n\n" : "";
        };
    }
}
