package org.convoke.turnout;

/** What events add to a sum: people as ranges, and how many events say something. What is missing adds nothing. For one thread. */
final class Amounts {

    private long low;
    private long high;
    private long centralLow;
    private long centralHigh;
    private long floor;
    private long announcedLow;
    private long announcedHigh;
    private int events;
    private int reported;
    private int announced;

    /** One event of which nothing is reported. */
    static Amounts ofEvent() {
        Amounts one = new Amounts();
        one.events = 1;
        return one;
    }

    /** Adds what one event comes to, but not the event. */
    void add(Range reportedRange, Range central, long floorToAdd, Range announcedRange) {
        low += reportedRange.lowToAdd();
        high += reportedRange.highToAdd();
        centralLow += central.lowToAdd();
        centralHigh += central.highToAdd();
        floor += floorToAdd;
        reported += reportedRange.isEmpty() ? 0 : 1;
        announcedLow += announcedRange.lowToAdd();
        announcedHigh += announcedRange.highToAdd();
        announced += announcedRange.isEmpty() ? 0 : 1;
    }

    /** @param sign 1 to put others in, -1 to take them out */
    void add(Amounts others, int sign) {
        low += sign * others.low;
        high += sign * others.high;
        centralLow += sign * others.centralLow;
        centralHigh += sign * others.centralHigh;
        floor += sign * others.floor;
        announcedLow += sign * others.announcedLow;
        announcedHigh += sign * others.announcedHigh;
        events += sign * others.events;
        reported += sign * others.reported;
        announced += sign * others.announced;
    }

    int events() {
        return events;
    }

    Total total(int places, int countries) {
        return new Total(
                new Total.Span(low, high),
                new Total.Span(centralLow, centralHigh),
                floor,
                new Total.Coverage(events, reported, places, countries),
                new Total.Announced(new Total.Span(announcedLow, announcedHigh), announced));
    }
}
