package org.convoke.count;

/** What stands before or in a word such as "hundreds", and leaves open how many of them there are. */
enum Quantity {
    /** The unit alone: "a dozen". */
    ONE,
    /** The plural alone: "hundreds". */
    PLURAL,
    COUPLE,
    FEW,
    SEVERAL
}
