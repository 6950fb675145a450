/** How fast a large table becomes events that are durable and found. */
@NullMarked
package org.convoke.bench.importing;

import org.jspecify.annotations.NullMarked;
