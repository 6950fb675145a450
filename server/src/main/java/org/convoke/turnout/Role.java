package org.convoke.turnout;

/** Who hands the report in, in one word: nothing else is kept of them. */
public enum Role {
    HOST,
    PARTICIPANT,
    JOURNALIST,
    OFFICIAL,
    COUNTER,
    BYSTANDER
}
