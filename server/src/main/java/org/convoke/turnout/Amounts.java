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

    /** @param sign 1 to put an event in, without its numbers, -1 to take one out */
    void addEvent(int sign) {
        events += sign;
    }

    /** Adds a reported range; each end is negative when it is not there, as in what follows. */
    void addReported(int sign, int rangeLow, int rangeHigh) {
        low += sign * Math.max(0, rangeLow);
        high += sign * Math.max(0, rangeHigh);
        reported += rangeHigh < 0 ? 0 : sign;
    }

    void addCentral(int sign, int rangeLow, int rangeHigh) {
        centralLow += sign * Math.max(0, rangeLow);
        centralHigh += sign * Math.max(0, rangeHigh);
    }

    void addFloor(int sign, int people) {
        floor += sign * Math.max(0, people);
    }

    void addAnnounced(int sign, int rangeLow, int rangeHigh) {
        announcedLow += sign * Math.max(0, rangeLow);
        announcedHigh += sign * Math.max(0, rangeHigh);
        announced += rangeHigh < 0 ? 0 : sign;
    }

    /** Adds others, of which everything is negative when they are taken out. */
    void add(Amounts others) {
        low += others.low;
        high += others.high;
        centralLow += others.centralLow;
        centralHigh += others.centralHigh;
        floor += others.floor;
        announcedLow += others.announcedLow;
        announcedHigh += others.announcedHigh;
        events += others.events;
        reported += others.reported;
        announced += others.announced;
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
