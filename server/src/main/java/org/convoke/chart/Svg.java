package org.convoke.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An SVG picture in the making. Attributes follow the start of their element; what is written is escaped. Colors, type and
 * strokes are the stylesheet's ({@code turnout.css}), because pages may carry no styles of their own. For one thread.
 */
final class Svg {

    private final StringBuilder out = new StringBuilder(8_192);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins a picture that is as wide as its page, tells its title and description to those who hear the page, and has its
     * text in the size of the page however wide that is: places across are told in percent, down in pixels.
     */
    static Svg fluid(Caption caption, String style, int heightPixels) {
        return picture(caption, style).with("height", heightPixels).opened(caption);
    }

    /** Begins a picture whose height follows from its width; the stylesheet's class tells the ratio. */
    static Svg proportional(Caption caption, String style) {
        return picture(caption, style).with("height", "100%").opened(caption);
    }

    private static Svg picture(Caption caption, String style) {
        return new Svg()
                .start("svg")
                .with("class", "chart " + style)
                .with("role", "img")
                .with("aria-labelledby", caption.id() + "-t " + caption.id() + "-d")
                .with("width", "100%");
    }

    private Svg opened(Caption caption) {
        return inside().start("title")
                .with("id", caption.id() + "-t")
                .text(caption.title())
                .start("desc")
                .with("id", caption.id() + "-d")
                .text(caption.description());
    }

    /** Begins an element; its attributes may follow. */
    Svg start(String element) {
        out.append('<').append(element);
        open.push(element);
        return this;
    }

    Svg with(String attribute, String value) {
        out.append(' ').append(attribute).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    Svg with(String attribute, double value) {
        return with(attribute, decimal(value));
    }

    /** Ends the attributes: what follows stands inside. */
    Svg inside() {
        out.append('>');
        return this;
    }

    /** Ends the attributes and the element, which has nothing inside. */
    Svg empty() {
        open.pop();
        out.append("/>");
        return this;
    }

    /** Ends the attributes and the element, with words inside. */
    Svg text(String words) {
        out.append('>');
        escape(words);
        return end();
    }

    /** Ends the innermost element. */
    Svg end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** The whole picture. */
    String done() {
        while (!open.isEmpty()) {
            end();
        }
        return out.toString();
    }

    /** The number with two decimals at most. */
    static String decimal(double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.toPlainString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(each);
            }
        }
    }
}
