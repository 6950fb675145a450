package org.convoke.chart;

/** A point of a plane: {@code x} to the right, {@code y} up on a projected globe and down on a picture. */
record Point(double x, double y) {}
