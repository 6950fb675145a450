/** Calls: an alliance's invitation to act on a day or a period. */
@NullMarked
package org.convoke.call;

import org.jspecify.annotations.NullMarked;
