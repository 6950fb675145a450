/** Charts of ranges of people, drawn as SVG from plain values; knows no events and no language. */
@NullMarked
package org.convoke.chart;

import org.jspecify.annotations.NullMarked;
