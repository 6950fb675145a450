package org.convoke.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.convoke.nearest.LatLon;

/** Reads an operator's postcodes: country, postcode, latitude, longitude. */
final class PostcodeFile {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;\\t]\\s*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,12}");
    private static final int COLUMNS = 4;

    private PostcodeFile() {}

    /**
     * One postcode.
     *
     * @param country ISO 3166-1 alpha-2, upper case
     * @param code upper case, without spaces and dashes
     */
    record Line(String country, String code, LatLon position) {}

    /** Returns the postcodes in the file's order. */
    static List<Line> read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        List<String> texts = Files.readAllLines(file);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).strip();
            boolean isHeader = i == 0 && text.codePoints().noneMatch(Character::isDigit);
            if (!text.isEmpty() && !isHeader) {
                lines.add(line(text, i + 1));
            }
        }
        return lines;
    }

    private static Line line(String text, int number) throws IOException {
        String[] column = SEPARATOR.split(text);
        String code = column.length < COLUMNS ? "" : column[1].replaceAll("[\\s-]", "");
        if (column.length != COLUMNS
                || !COUNTRY.matcher(column[0]).matches()
                || !CODE.matcher(code).matches()) {
            throw broken(number);
        }
        try {
            LatLon position = LatLon.of(Double.parseDouble(column[2]), Double.parseDouble(column[3]));
            return new Line(column[0].toUpperCase(Locale.ROOT), code.toUpperCase(Locale.ROOT), position);
        } catch (IllegalArgumentException e) {
            IOException broken = broken(number);
            broken.initCause(e);
            throw broken;
        }
    }

    private static IOException broken(int number) {
        return new IOException("line " + number + " is not: country, postcode, latitude, longitude");
    }
}
