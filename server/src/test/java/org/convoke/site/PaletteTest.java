package org.convoke.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.call.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever color a call takes, every text stays legible on every ground it stands on. */
class PaletteTest {

    private static final Path STYLE = Path.of("src/main/resources/org/convoke/site/style.css");
    private static final Pattern PROPERTY = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    /** WCAG 2.2, 1.4.3 and 1.4.11. */
    private static final double TEXT = 4.5;

    private static final double EDGE = 3;

    private static final Map<Palette.Scheme, Map<String, Color>> STYLESHEET = new HashMap<>();

    /** The first block of custom properties is the light scheme's, the second the dark one's. */
    @BeforeAll
    static void readStylesheet() throws IOException {
        String[] blocks = Files.readString(STYLE).split("prefers-color-scheme: dark", 3);
        STYLESHEET.put(Palette.Scheme.LIGHT, properties(blocks[0]));
        STYLESHEET.put(Palette.Scheme.DARK, properties(blocks[1].substring(0, blocks[1].indexOf("}\n}"))));
    }

    private static Map<String, Color> properties(String block) {
        Map<String, Color> colors = new HashMap<>();
        Matcher matcher = PROPERTY.matcher(block);
        while (matcher.find()) {
            colors.put(matcher.group(1), Color.parse(matcher.group(2)).orElseThrow());
        }
        return colors;
    }

    @Test
    void grounds_areThoseOfTheStylesheet() {
        STYLESHEET.forEach((scheme, colors) -> {
            assertEquals(colors.get("paper"), scheme.paper, scheme + " paper");
            assertEquals(colors.get("sheet"), scheme.sheet, scheme + " sheet");
        });
    }

    @Test
    void stylesheet_isLegible() {
        STYLESHEET.forEach((scheme, colors) -> assertLegible("the stylesheet, " + scheme, colors));
    }

    @Test
    void manyColors_areLegible() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Color> brands =
                new ArrayList<>(List.of(Color.BLACK, Color.WHITE, new Color(0xffff00), new Color(0x777777)));
        for (int i = 0; i < 20_000; i++) {
            brands.add(new Color(random.nextInt(0x1000000)));
        }
        for (Color brand : brands) {
            STYLESHEET.forEach((scheme, colors) -> {
                Map<String, Color> branded = new HashMap<>(colors);
                branded.putAll(properties(
                        Palette.of(brand, scheme).css().replace(":#", ": #").replace("}", ";}")));
                assertLegible(brand + ", " + scheme + ", seed " + seed, branded);
            });
        }
    }

    @Test
    void ordinaryColor_isUsedAsItIs() {
        Palette palette = Palette.of(new Color(0x0b6160), Palette.Scheme.LIGHT);

        assertEquals("#0b6160", palette.fill().toString());
        assertEquals("#0b6160", palette.accent().toString());
        assertEquals("#ffffff", palette.onFill().toString());
    }

    @Test
    void shades_keepTheHue() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Color brand = new Color(random.nextInt(0x1000000));
            Oklch own = Oklch.of(brand);
            Oklch accent = Oklch.of(Palette.of(brand, Palette.Scheme.LIGHT).accent());
            if (accent.chroma() > 0.05) {
                double apart = Math.abs(Math.IEEEremainder(own.hue() - accent.hue(), 2 * Math.PI));
                assertTrue(apart < 0.1, brand + " " + apart + ", seed " + seed);
            }
        }
    }

    /** Every pair of text and ground that the stylesheet makes. */
    private static void assertLegible(String what, Map<String, Color> colors) {
        for (String ground : List.of("paper", "sheet", "tint")) {
            for (String text : List.of("ink", "quiet", "accent", "accent-strong")) {
                assertContrast(what, colors, text, ground, TEXT);
            }
        }
        for (String ground : List.of("paper", "sheet")) {
            assertContrast(what, colors, "edge", ground, EDGE);
            assertContrast(what, colors, "focus", ground, EDGE);
            assertContrast(what, colors, "alarm", ground, TEXT);
            assertContrast(what, colors, "notice", ground, TEXT);
        }
        assertContrast(what, colors, "on-fill", "fill", TEXT);
        assertContrast(what, colors, "on-fill", "fill-strong", TEXT);
        assertContrast(what, colors, "alarm", "alarm-tint", TEXT);
        assertContrast(what, colors, "notice", "notice-tint", TEXT);
        assertContrast(what, colors, "ink", "alarm-tint", TEXT);
        assertContrast(what, colors, "ink", "notice-tint", TEXT);
    }

    private static void assertContrast(
            String what, Map<String, Color> colors, String text, String ground, double least) {
        double contrast = color(colors, text).contrast(color(colors, ground));
        // The message is made only when it is needed: there are a million pairs.
        if (contrast < least) {
            throw new AssertionError(
                    String.format(Locale.ROOT, "%s: %s on %s has %.2f, not %.1f", what, text, ground, contrast, least));
        }
    }

    private static Color color(Map<String, Color> colors, String name) {
        Color color = colors.get(name);
        if (color == null) {
            throw new AssertionError("no --" + name + " in " + colors.keySet());
        }
        return color;
    }
}
