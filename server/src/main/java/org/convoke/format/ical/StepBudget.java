package org.convoke.format.ical;

/**
 * How many occurrences may still be looked at in a file. Rules that count their occurrences must be followed from their
 * beginning, so one that counts two thousand million seconds would otherwise take an hour. For one thread.
 */
public final class StepBudget {

    private int left;

    public StepBudget(int steps) {
        left = steps;
    }

    boolean take() {
        return left > 0 && left-- > 0;
    }
}
