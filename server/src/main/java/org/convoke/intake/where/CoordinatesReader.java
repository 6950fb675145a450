package org.convoke.intake.where;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads degrees as people and programs write them: 48.137, 48,137, 41°24'12.2"N, N 41° 24.2', and pairs of them. */
final class CoordinatesReader {

    /** Degrees, perhaps minutes and seconds, perhaps a hemisphere before or behind. */
    private static final Pattern ANGLE = Pattern.compile(
            "([NSEWO])?\\s*([+-]?\\d{1,3}(?:[.,]\\d+)?)\\s*(?:°|º|deg|d)?\\s*"
                    + "(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:['’′m]\\s*|$)(?:(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:(?:\"|”|″|''|s)\\d*)?)?)?\\s*([NSEWO])?");

    private static final Pattern DECIMAL_COMMAS = Pattern.compile("(-?\\d+,\\d+)\\s*[,;/ ]\\s*(-?\\d+,\\d+)");

    private CoordinatesReader() {}

    /** Degrees as they stand, not yet known to be in range. */
    record Degrees(double latitude, double longitude) {}

    /** Returns what the texts say; null when they cannot be read. */
    static @Nullable Degrees read(PlaceTexts.Coordinates coordinates) {
        String latitude = coordinates.latitude();
        String longitude = coordinates.longitude();
        if (latitude != null && longitude != null) {
            double north = degrees(latitude);
            double east = degrees(longitude);
            return Double.isNaN(north) || Double.isNaN(east) ? null : new Degrees(north, east);
        }
        String pair = coordinates.pair() != null ? coordinates.pair() : latitude;
        return pair == null ? null : pair(pair);
    }

    private static @Nullable Degrees pair(String text) {
        Matcher commas = DECIMAL_COMMAS.matcher(text);
        if (commas.find()) {
            return new Degrees(degrees(commas.group(1)), degrees(commas.group(2)));
        }
        String plain = plain(text).replaceAll("(?i)point|lat(?:itude)?|lo?ng?(?:itude)?|[()\\[\\]:=]", " ");
        String[] parts = plain.strip().split("\\s*[,;/|]\\s*|(?<=[NSEWO])\\s+(?=[\\d+-])|(?<=\\d)\\s+(?=[+-]?\\d+[.])");
        if (parts.length != 2) {
            return null;
        }
        double first = degrees(parts[0]);
        double second = degrees(parts[1]);
        if (Double.isNaN(first) || Double.isNaN(second)) {
            return null;
        }
        boolean isPoint = text.strip().toUpperCase(Locale.ROOT).startsWith("POINT");
        return isPoint || isEastWest(parts[0]) ? new Degrees(second, first) : new Degrees(first, second);
    }

    private static boolean isEastWest(String text) {
        return text.indexOf('E') >= 0 || text.indexOf('W') >= 0 || text.indexOf('O') >= 0;
    }

    private static double degrees(String text) {
        double plain = decimal(text);
        return Double.isNaN(plain) ? angle(plain(text)) : plain;
    }

    /** The fast path: digits, a point or a comma, a sign. */
    private static double decimal(String text) {
        boolean hasComma = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isExponent = (c == 'E' || c == 'e') && i > 0 && i + 1 < text.length();
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != ',' && !isExponent) {
                return Double.NaN;
            }
            hasComma |= c == ',';
        }
        try {
            return Double.parseDouble(hasComma ? text.replace(',', '.') : text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static double angle(String text) {
        Matcher match = ANGLE.matcher(text.strip());
        if (!match.matches()) {
            return Double.NaN;
        }
        double degrees = decimal(match.group(2));
        double parts = part(match.group(3)) / 60 + part(match.group(4)) / 3600;
        String hemisphere = match.group(1) != null ? match.group(1) : match.group(5);
        boolean isNegative = hemisphere != null && (hemisphere.equals("S") || hemisphere.equals("W"));
        double size = Math.abs(degrees) + parts;
        return isNegative || match.group(2).startsWith("-") ? -size : size;
    }

    private static double part(@Nullable String digits) {
        return digits == null ? 0 : decimal(digits);
    }

    private static String plain(String text) {
        return text.replace('\u2212', '-')
                .replace('\u00a0', ' ')
                .toUpperCase(Locale.ROOT)
                .replace("DEG", "°");
    }
}
