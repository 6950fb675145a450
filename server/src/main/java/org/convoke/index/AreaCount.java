package org.convoke.index;

/** How many events an area has, and how many of them are cancelled. */
public record AreaCount(Area area, int count, int cancelled) {}
