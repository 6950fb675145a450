package org.convoke.count;

/**
 * Who states a number. Within a class several statements may be copies of one another; between classes they are not, which
 * is why a merge first settles each class and then looks across them.
 */
public enum SourceClass {
    /** Police, fire service, city hall. */
    OFFICIAL,
    /** A newspaper, station or agency, in its own words. */
    PRESS,
    /** The hosts of the event. */
    ORGANIZER,
    /** Counters who belong to none of the others, such as a research group. */
    INDEPENDENT,
    /** Somebody who was there. */
    PARTICIPANT,
    /** A picture or the area that was filled, whoever worked it out. */
    PHOTO,
    /** Unknown, ambiguous or none of the above. */
    OTHER,
    /**
     * The maker of a list, who read the sources and settled on a figure: a table's own "low" and "high" beside or without
     * columns for each class. A judgement about reports and no report, so it stands for those of its own list and is never
     * one vote among them.
     */
    COMPILER;

    /** Whether a figure of this class reports what was seen, rather than judging other reports. */
    public boolean isReport() {
        return this != COMPILER;
    }
}
