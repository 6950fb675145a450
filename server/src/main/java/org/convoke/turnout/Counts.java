package org.convoke.turnout;

import java.util.Arrays;

/** How often each of some numbers is there, and how many different ones there are. Costs 16 bytes a number. For one thread. */
final class Counts {

    private static final int FREE = -1;
    private static final int SMALLEST = 4;

    /** A power of two long, half of it free at least, each number at the first free place from where it belongs. */
    private int[] numbers = {};

    private int[] counts = {};
    private int used;
    private int different;

    /**
     * Counts a number so many times more, or fewer.
     *
     * @param number 0 or more
     */
    void add(int number, int times) {
        if (2 * used >= numbers.length) {
            grow();
        }
        int at = find(number);
        if (numbers[at] == FREE) {
            numbers[at] = number;
            used++;
        }
        int before = counts[at];
        int after = before + times;
        counts[at] = after;
        different += (after > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
    }

    int different() {
        return different;
    }

    private int find(int number) {
        int mask = numbers.length - 1;
        int at = number * 0x9E3779B9 >>> 1 & mask;
        while (numbers[at] != FREE && numbers[at] != number) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        int[] oldNumbers = numbers;
        int[] oldCounts = counts;
        numbers = new int[Math.max(SMALLEST, 2 * oldNumbers.length)];
        counts = new int[numbers.length];
        Arrays.fill(numbers, FREE);
        used = 0;
        for (int i = 0; i < oldNumbers.length; i++) {
            // What is no longer there is left behind.
            if (oldNumbers[i] != FREE && oldCounts[i] != 0) {
                int at = find(oldNumbers[i]);
                numbers[at] = oldNumbers[i];
                counts[at] = oldCounts[i];
                used++;
            }
        }
    }
}
