package org.convoke.call;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An opaque color of the sRGB space.
 *
 * @param rgb eight bits each of red, green and blue, red highest
 */
public record Color(int rgb) {

    public static final Color WHITE = new Color(0xffffff);
    public static final Color BLACK = new Color(0);

    private static final Pattern FORM = Pattern.compile("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    /** @throws IllegalArgumentException when it has more than 24 bits */
    public Color {
        if (rgb < 0 || rgb > 0xffffff) {
            throw new IllegalArgumentException("not a color: " + Integer.toHexString(rgb));
        }
    }

    /** Reads {@code #rrggbb} or {@code #rgb}, with or without the sign; empty when the text has another form. */
    public static Optional<Color> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int digits = Integer.parseInt(matcher.group(1), 16);
        return Optional.of(new Color(matcher.group(1).length() == 6 ? digits : doubled(digits)));
    }

    /** Each of three digits twice: {@code #0bf} is {@code #00bbff}. */
    private static int doubled(int digits) {
        int red = digits >> 8;
        int green = digits >> 4 & 0xf;
        int blue = digits & 0xf;
        return (red << 16 | green << 8 | blue) * 0x11;
    }

    public int red() {
        return rgb >> 16;
    }

    public int green() {
        return rgb >> 8 & 0xff;
    }

    public int blue() {
        return rgb & 0xff;
    }

    /** The contrast between text of one color on the other, 1 to 21 (WCAG 2.2, contrast ratio). */
    public double contrast(Color other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** From 0 for black to 1 for white (WCAG 2.2, relative luminance). */
    public double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    /** The share of light that eight bits of sRGB stand for (IEC 61966-2-1). */
    public static double linear(int bits) {
        double share = bits / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** {@code #rrggbb}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
