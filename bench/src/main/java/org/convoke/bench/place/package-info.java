/** Measures the gazetteer: how often it is right, how fast it suggests, how much it weighs. */
@NullMarked
package org.convoke.bench.place;

import org.jspecify.annotations.NullMarked;
