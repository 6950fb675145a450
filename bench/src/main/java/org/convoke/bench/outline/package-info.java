/** Outline: builds the file of land that the map draws, from Natural Earth. */
@NullMarked
package org.convoke.bench.outline;

import org.jspecify.annotations.NullMarked;
