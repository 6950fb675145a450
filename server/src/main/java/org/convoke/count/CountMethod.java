package org.convoke.count;

/** How a number was found, where that is stated. */
public enum CountMethod {
    /** Each person, one by one. */
    HEAD_COUNT,
    /** Those who pass a line, in a moving crowd. */
    LINE_COUNT,
    /** The area times the people on a part of it (Jacobs 1967). */
    GRID,
    /** Leaflets or the like that were given out, one to each. */
    LEAFLETS,
    /** Tickets, entrances or registrations at the place. */
    TICKETS,
    /** By eye. */
    ESTIMATE
}
