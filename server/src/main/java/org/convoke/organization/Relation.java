package org.convoke.organization;

import java.util.Locale;

/** How one organization is tied to another. */
public enum Relation {
    /** A member of a greater whole. */
    BELONGS_TO,
    /** A local part of it. */
    CHAPTER_OF,
    /** Equal partners: what holds from one side holds from the other. */
    ALLIED_WITH;

    /** Its name as a column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it leads upwards, so that it must never lead back to where it began. */
    boolean isUpwards() {
        return this != ALLIED_WITH;
    }
}
