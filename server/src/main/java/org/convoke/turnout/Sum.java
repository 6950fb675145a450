package org.convoke.turnout;

/** A sum that events are put into and taken out of, with the different towns and countries that they are in. For one thread. */
final class Sum {

    /** In the place of the number of a country that is unknown. */
    static final int NOWHERE = -1;

    private final Amounts amounts = new Amounts();
    private final Counts towns = new Counts();
    private final Counts countries = new Counts();

    /**
     * Puts events of one town in, or takes them out when everything of them is negative.
     *
     * @param town its number
     * @param country the number of its country; {@link #NOWHERE} when it is unknown
     */
    void add(Amounts events, int town, int country) {
        amounts.add(events);
        towns.add(town, events.events());
        if (country != NOWHERE) {
            countries.add(country, events.events());
        }
    }

    boolean isEmpty() {
        return amounts.events() == 0;
    }

    Total total() {
        return amounts.total(towns.different(), countries.different());
    }
}
