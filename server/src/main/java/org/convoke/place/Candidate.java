package org.convoke.place;

/**
 * A place that may be meant.
 *
 * @param place its number in the table
 * @param weight how much speaks for it, in inhabitants: see {@link Weights}
 */
record Candidate(int place, double weight) {}
