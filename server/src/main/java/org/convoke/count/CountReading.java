package org.convoke.count;

import org.jspecify.annotations.Nullable;

/** What came of reading a text as a number of people. */
public sealed interface CountReading {

    /**
     * The text states something: a number, or words that no number belongs to.
     *
     * @param doubt what people should know of the reading; absent when there is nothing to say
     */
    record Understood(Figure figure, @Nullable Doubt doubt) implements CountReading {}

    /** The text says that nothing is known: blank, "TBD", "n/a", "#N/A", "k. A.". */
    record Unstated() implements CountReading {}

    /**
     * The text cannot be a number of people.
     *
     * @param text the beginning of it, to be named in the sentence that says so
     */
    record Refused(Reason reason, String text) implements CountReading {}

    /** What is odd about a text that was understood. */
    enum Doubt {
        /** The greater number stands first; the range was turned round. */
        TURNED_ROUND,
        /** Several numbers, and nothing says how they belong together; only the words are kept. */
        SEVERAL_NUMBERS,
        /** The number counts something else: cars, arrests; only the words are kept. */
        NOT_PEOPLE
    }

    /** Why a text is no number of people. */
    enum Reason {
        NEGATIVE,
        /** More than {@link Figure#MOST_PEOPLE}. */
        TOO_LARGE,
        /** Half a person. */
        NOT_WHOLE,
        /** A link, a date, a time, a percentage, digits in no known order. */
        NO_NUMBER
    }
}
