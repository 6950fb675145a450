package org.convoke.draw;

/** A part of a text in one face. */
public record Stretch(String text, Face face) {}
