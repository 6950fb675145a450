package org.convoke.site;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.convoke.call.Color;

/**
 * The shades that one color gives in one scheme, light or dark: each moved towards black or white, hue kept, until text on
 * it or in it has the contrast that WCAG 2.2 asks for at level AA, 4.5 to 1, on every ground it is used on.
 *
 * @param accent text and links, on paper, sheet and tint
 * @param accentStrong the same under the pointer
 * @param fill buttons: the color itself
 * @param fillStrong the same under the pointer
 * @param onFill text on both
 * @param edge the border of what is filled, told from the paper even when the fill is not
 * @param tint a ground for text
 */
record Palette(Color accent, Color accentStrong, Color fill, Color fillStrong, Color onFill, Color edge, Color tint) {

    /** A little more than 4.5, so that no rounding of a browser's falls below. */
    private static final double TEXT_CONTRAST = 4.55;

    /** For what is not text: borders of controls (WCAG 2.2, 1.4.11). */
    private static final double EDGE_CONTRAST = 3.05;

    private static final double STEP = 0.005;

    /** How far the shade under the pointer is from the one without. */
    private static final double STRONGER = 0.07;

    /**
     * The grounds of the stylesheet in one scheme; a test holds them to it.
     */
    enum Scheme {
        LIGHT(0xfbfaf6, 0xffffff, -1, 0.62, 0.955, 0.4),
        DARK(0x12181a, 0x1a2224, 1, 0.78, 0.29, 0.13);

        final Color paper;
        final Color sheet;
        private final int towards;
        private final double accentLightness;
        private final double tintLightness;
        private final double maxChroma;

        /**
         * @param towards -1 when text is darker than its ground, 1 when it is lighter
         * @param accentLightness where the search for the accent begins, at least so far from the ground
         * @param tintLightness of a ground that is only a breath of color
         * @param maxChroma of the accent: strong colors glare on black
         */
        Scheme(int paper, int sheet, int towards, double accentLightness, double tintLightness, double maxChroma) {
            this.paper = new Color(paper);
            this.sheet = new Color(sheet);
            this.towards = towards;
            this.accentLightness = accentLightness;
            this.tintLightness = tintLightness;
            this.maxChroma = maxChroma;
        }
    }

    /** The shades of a color in a scheme. */
    static Palette of(Color brand, Scheme scheme) {
        Oklch own = Oklch.of(brand);
        Oklch calm = own.withChroma(Math.min(own.chroma(), scheme.maxChroma));
        Color tint = calm.withChroma(Math.min(own.chroma(), 0.018))
                .withLightness(scheme.tintLightness)
                .toColor();
        List<Color> grounds = List.of(scheme.paper, scheme.sheet, tint);
        Oklch accent = legible(started(calm, scheme), grounds, scheme.towards);
        Oklch strong = accent.withLightness(accent.lightness() + scheme.towards * STRONGER);
        Color onFill = brand.contrast(Color.WHITE) >= TEXT_CONTRAST ? Color.WHITE : Color.BLACK;
        Color edge = isApart(brand, grounds, EDGE_CONTRAST) ? brand : accent.toColor();
        return new Palette(accent.toColor(), strong.toColor(), brand, stronger(own, onFill), onFill, edge, tint);
    }

    private static Oklch started(Oklch color, Scheme scheme) {
        double lightness = scheme.towards < 0
                ? Math.min(color.lightness(), scheme.accentLightness)
                : Math.max(color.lightness(), scheme.accentLightness);
        return color.withLightness(lightness);
    }

    /** The nearest shade in that direction that can be read on all grounds; black or white at the latest. */
    private static Oklch legible(Oklch color, List<Color> grounds, int towards) {
        Oklch shade = color;
        while (!isApart(shade.toColor(), grounds, TEXT_CONTRAST) && shade.lightness() > 0 && shade.lightness() < 1) {
            shade = shade.withLightness(shade.lightness() + towards * STEP);
        }
        return shade;
    }

    private static boolean isApart(Color color, List<Color> grounds, double contrast) {
        return grounds.stream().allMatch(ground -> color.contrast(ground) >= contrast);
    }

    /** Away from the text on it. */
    private static Color stronger(Oklch fill, Color onFill) {
        int away = onFill.equals(Color.WHITE) ? -1 : 1;
        return fill.withLightness(fill.lightness() + away * STRONGER).toColor();
    }

    /** Declarations for the stylesheet's custom properties. */
    String css() {
        StringJoiner css = new StringJoiner(";", "{", "}");
        css.add("--accent:" + accent);
        css.add("--accent-strong:" + accentStrong);
        css.add("--fill:" + fill);
        css.add("--fill-strong:" + fillStrong);
        css.add("--on-fill:" + onFill);
        css.add("--edge:" + edge);
        css.add("--tint:" + tint);
        return css.toString();
    }

    /** A stylesheet that gives the pages this color in both schemes. What is printed stays black on white. */
    static String stylesheet(Color brand) {
        return String.format(
                Locale.ROOT,
                "@media screen{:root%s}@media screen and (prefers-color-scheme:dark){:root%s}%n",
                of(brand, Scheme.LIGHT).css(),
                of(brand, Scheme.DARK).css());
    }
}
