package org.convoke.count;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text about numbers.
 *
 * @param number for numbers, units and plurals; absent for others
 * @param quantity for quantities, and {@link Quantity#ONE} for a number that may be an article; absent for others
 */
record Token(
        Kind kind, @Nullable BigDecimal number, @Nullable Quantity quantity) {

    enum Kind {
        /** Written in digits. */
        DIGITS,
        /** A number word below one hundred, or one that holds its unit ("مئتان"). */
        SPELLED,
        /** "hundred", "k", "million": multiplies. */
        UNIT,
        /** "hundreds": multiplies what stands before, or leaves open how many. */
        PLURAL,
        /** "half": of the unit behind it, or of the unit before it ("a million and a half"). */
        HALF,
        /** "several", "a few". */
        QUANTITY,
        /** "of". */
        OF,
        /** "about": changes nothing. */
        ABOUT,
        /** "more than". */
        AT_LEAST,
        /** "fewer than", "max.". */
        AT_MOST,
        /** "or more", "+": behind a number. */
        OR_MORE,
        /** "to", "-": between two numbers. */
        JOIN,
        /** "maybe": what it stands before is the other end of what was said, also behind a comma. */
        MAYBE,
        /** "bis", "تا": between two numbers like a dash, before one like "at most". */
        UP_TO,
        /** "and": within number words; between two numbers only after {@link #BETWEEN}. */
        AND,
        BETWEEN,
        /** Something else that is counted: cars, arrests. */
        OTHER,
        /** A comma or the end of a line. */
        BREAK,
        /** What parts two sources: a semicolon. */
        SOURCE_BREAK,
        /** Any other word. */
        WORD
    }

    static Token of(Kind kind) {
        return new Token(kind, null, null);
    }

    static Token of(Kind kind, BigDecimal number) {
        return new Token(kind, number, null);
    }

    /** The number of a token that has one. */
    BigDecimal value() {
        if (number == null) {
            throw new IllegalStateException(kind + " has no number");
        }
        return number;
    }
}
