/** Side-by-side runs against peers, and the generators of their data. */
@NullMarked
package org.convoke.bench;

import org.jspecify.annotations.NullMarked;
