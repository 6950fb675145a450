package org.convoke.site;

import org.convoke.call.Color;

/**
 * A color as lightness, chroma and hue, which can be changed one at a time and look so: Oklab (B. Ottosson, "A perceptual
 * color space for image processing", 2020) in polar form. The numbers of its two matrices are from there.
 *
 * @param lightness 0 for black to 1 for white
 * @param chroma 0 for gray to some 0.32 for the strongest of sRGB
 * @param hue in radians
 */
record Oklch(double lightness, double chroma, double hue) {

    Oklch {
        lightness = Math.clamp(lightness, 0.0, 1.0);
    }

    static Oklch of(Color color) {
        double red = Color.linear(color.red());
        double green = Color.linear(color.green());
        double blue = Color.linear(color.blue());
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.hypot(a, b), Math.atan2(b, a));
    }

    Oklch withLightness(double other) {
        return new Oklch(other, chroma, hue);
    }

    Oklch withChroma(double other) {
        return new Oklch(lightness, other, hue);
    }

    /** The nearest color of sRGB with this lightness and hue: chroma gives way. */
    Color toColor() {
        double most = chroma;
        if (!isInside(linear(most))) {
            double least = 0;
            for (int i = 0; i < 20; i++) {
                double middle = (least + most) / 2;
                if (isInside(linear(middle))) {
                    least = middle;
                } else {
                    most = middle;
                }
            }
            most = least;
        }
        double[] light = linear(most);
        return new Color(bits(light[0]) << 16 | bits(light[1]) << 8 | bits(light[2]));
    }

    private static boolean isInside(double... light) {
        for (double share : light) {
            if (share < -1e-6 || share > 1 + 1e-6) {
                return false;
            }
        }
        return true;
    }

    /** Shares of red, green and blue light. */
    private double[] linear(double withChroma) {
        double a = withChroma * Math.cos(hue);
        double b = withChroma * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static int bits(double share) {
        double clamped = Math.clamp(share, 0.0, 1.0);
        double encoded = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * Math.pow(clamped, 1 / 2.4) - 0.055;
        return (int) Math.round(encoded * 255);
    }
}
