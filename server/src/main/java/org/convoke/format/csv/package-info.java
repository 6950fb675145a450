/** Separated values as programs and people write them: any separator, any encoding, broken quotes; rows of texts come out. */
@NullMarked
package org.convoke.format.csv;

import org.jspecify.annotations.NullMarked;
