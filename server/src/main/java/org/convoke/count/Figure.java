package org.convoke.count;

import org.jspecify.annotations.Nullable;

/**
 * A number of people as somebody states it: a range, one end of a range, or words that no number belongs to. What is not
 * stated is absent, never zero; zero means that nobody came.
 *
 * <p>Both ends are within 0 to {@link #MOST_PEOPLE}, and low is at most high. At least one of low, high and words is there.
 *
 * @param low the least number stated; absent when only the most is ("up to 500")
 * @param high the greatest number stated; absent when only the least is ("more than 500")
 * @param words the text as it was written, at most {@link #LONGEST_WORDS_CHARS} characters; absent when it was digits alone
 * @param table the name of the {@link PhraseTable} that gave words their number; absent when none was needed
 */
public record Figure(
        @Nullable Long low,
        @Nullable Long high,
        @Nullable String words,
        @Nullable String table) {

    /** More than ever met on one day; what is above it is a slip of the keyboard. */
    public static final long MOST_PEOPLE = 100_000_000;

    /** Longer ones are articles. */
    public static final int LONGEST_WORDS_CHARS = 300;

    public Figure {
        requirePeople(low);
        requirePeople(high);
        if (low != null && high != null && low > high) {
            throw new IllegalArgumentException("low " + low + " is above high " + high);
        }
        if (words != null && (words.isBlank() || words.length() > LONGEST_WORDS_CHARS)) {
            throw new IllegalArgumentException("words of a figure are 1 to " + LONGEST_WORDS_CHARS + " characters");
        }
        if (low == null && high == null && words == null) {
            throw new IllegalArgumentException("a figure states something");
        }
        if (table != null && (words == null || low == null && high == null)) {
            throw new IllegalArgumentException("a table turns words into a number");
        }
    }

    /** Returns the figure that states one number. */
    public static Figure of(long people) {
        return new Figure(people, people, null, null);
    }

    /** Returns the figure that states a range. */
    public static Figure of(long low, long high) {
        return new Figure(low, high, null, null);
    }

    /** Returns the figure of words to which no number belongs, such as "a crowd". */
    public static Figure ofWords(String words) {
        return new Figure(null, null, words, null);
    }

    /** Whether it states a number at all; only then has an event been reported on. */
    public boolean hasNumber() {
        return low != null || high != null;
    }

    private static void requirePeople(@Nullable Long number) {
        if (number != null && (number < 0 || number > MOST_PEOPLE)) {
            throw new IllegalArgumentException("not a number of people: " + number);
        }
    }
}
