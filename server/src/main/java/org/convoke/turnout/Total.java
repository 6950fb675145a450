package org.convoke.turnout;

/**
 * A sum over events, never extended to events without a report. What is missing is left out: a most number alone adds nothing
 * to the low.
 *
 * @param reported the sum of the reported ranges
 * @param central the sum of the central ranges
 * @param floor the sum of the documented floors
 * @param coverage over how many events, of how many
 * @param announced what was said beforehand
 */
public record Total(Span reported, Span central, long floor, Coverage coverage, Announced announced) {

    /** A sum of lows and a sum of highs; the low may be above the high only when it is over more events. */
    public record Span(long low, long high) {}

    /**
     * What the sum is over.
     *
     * @param events that there were
     * @param reported of those, with a counted number
     * @param places different towns, over all the events; those without a known town count as one a region
     * @param countries different countries, over all the events; unknown ones are left out
     */
    public record Coverage(int events, int reported, int places, int countries) {}

    /**
     * What was announced beforehand.
     *
     * @param events of which a number was announced
     */
    public record Announced(Span span, int events) {}

    /** A sum over nothing. */
    public static final Total NONE =
            new Total(new Span(0, 0), new Span(0, 0), 0, new Coverage(0, 0, 0, 0), new Announced(new Span(0, 0), 0));
}
