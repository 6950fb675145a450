package org.convoke.format.xlsx;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells by a cell's number format whether its number is a day, a time of day or both (ISO/IEC 29500-1, 18.8.30). */
final class DateFormats {

    /** What a number stands for. */
    enum Kind {
        NUMBER,
        DAY,
        TIME,
        BOTH
    }

    private DateFormats() {}

    /**
     * @param id the format's number; below 164 they are built in and may come without a code
     * @param code the format itself
     */
    static Kind kind(@Nullable Integer id, @Nullable String code) {
        Kind builtIn = id == null ? Kind.NUMBER : builtIn(id);
        if (builtIn != Kind.NUMBER || code == null) {
            return builtIn;
        }
        // Colours, conditions, literals and escaped characters are no placeholders; [h] counts hours.
        String places = code.toLowerCase(Locale.ROOT)
                .replaceAll("\\[h+]", "h")
                .replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.|_.|\\*.|general", "");
        boolean hasTime = places.indexOf('h') >= 0 || places.indexOf('s') >= 0;
        boolean hasDay = places.indexOf('d') >= 0 || places.indexOf('y') >= 0 || !hasTime && places.indexOf('m') >= 0;
        boolean isNumber = places.indexOf('0') >= 0 && !hasTime || places.indexOf('#') >= 0;
        return isNumber
                ? Kind.NUMBER
                : hasDay && hasTime ? Kind.BOTH : hasDay ? Kind.DAY : hasTime ? Kind.TIME : Kind.NUMBER;
    }

    /** 14 to 17 are days, 22 both, 18 to 21 and 45 to 47 times; 27 to 36 and 50 to 58 are days in East Asian editions. */
    private static Kind builtIn(int id) {
        if (id == 22) {
            return Kind.BOTH;
        }
        if (id >= 18 && id <= 21 || id >= 45 && id <= 47 || id == 32 || id == 33) {
            return Kind.TIME;
        }
        return id >= 14 && id <= 17 || id >= 27 && id <= 36 || id >= 50 && id <= 58 ? Kind.DAY : Kind.NUMBER;
    }
}
