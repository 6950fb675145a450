package org.convoke.format.xlsx;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** The text of a cell; a formula's is the value that was computed last. */
final class CellTexts {

    /** Day 0 of the two reckonings; the first takes 1900 for a leap year, which matters before March 1900 only. */
    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

    /** 9999-12-31, the last day of a spreadsheet. */
    private static final double LAST_DAY = 2_958_465;

    private static final long SECONDS_PER_DAY = 86_400;

    private final LocalDateTime epoch;

    CellTexts(boolean isDate1904) {
        this.epoch = isDate1904 ? EPOCH_1904 : EPOCH_1900;
    }

    /** Returns the text; empty for no cell, an empty one, or an error such as #N/A. */
    String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case BOOLEAN -> "1".equals(raw) || "true".equals(raw) ? "true" : "false";
            case STRING -> String.valueOf(cell.getText());
            case NUMBER -> number(cell, String.valueOf(raw));
            case FORMULA -> raw == null ? "" : isNumber(raw) ? number(cell, raw) : raw;
        };
    }

    private String number(Cell cell, String raw) {
        double value = isNumber(raw) ? Double.parseDouble(raw) : Double.NaN;
        DateFormats.Kind kind = DateFormats.kind(cell.getDataFormatId(), cell.getDataFormatString());
        if (kind == DateFormats.Kind.NUMBER || !(value >= 0) || value > LAST_DAY) {
            return plain(raw);
        }
        // Rounded, as 18:30 is stored as 0.7708333333.
        LocalDateTime moment = epoch.plusSeconds(Math.round(value * SECONDS_PER_DAY));
        LocalTime time = moment.toLocalTime();
        boolean isTime = kind == DateFormats.Kind.TIME || value < 1;
        if (isTime) {
            return time.toString();
        }
        return time.equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString() : moment.toString();
    }

    private static String plain(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            // A number with more places than a sheet shows is no text to blow up: 1E+300 stays as it is.
            return Math.abs(number.scale()) > 30
                    ? raw
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static boolean isNumber(String raw) {
        if (raw.isEmpty() || raw.length() > 40) {
            return false;
        }
        try {
            return Double.isFinite(Double.parseDouble(raw));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
