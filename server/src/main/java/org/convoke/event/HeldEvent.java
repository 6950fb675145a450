package org.convoke.event;

/** An event that waits, and why. */
public record HeldEvent(Event event, HoldReason reason) {}
