/** Lays the fonts into the program: whole ones by package, and the parts of the largest that people write with. */
@NullMarked
package org.convoke.bench.fonts;

import org.jspecify.annotations.NullMarked;
