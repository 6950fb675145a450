/** Measures the public log: appending to it, and proving that an entry stands in it. */
@NullMarked
package org.convoke.bench.log;

import org.jspecify.annotations.NullMarked;
