package org.convoke.event;

/**
 * One row of the outbox: this event changed, was published or taken away. What it is now stands in the store.
 *
 * @param sequence grows with every commit and is never used again
 */
public record Change(long sequence, EventId id) {}
