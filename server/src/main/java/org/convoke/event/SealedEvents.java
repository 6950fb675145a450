package org.convoke.event;

/**
 * How many events everyone may see.
 *
 * @param unsealed of them: published before there was a log, and unchanged since
 */
public record SealedEvents(long events, long unsealed) {}
