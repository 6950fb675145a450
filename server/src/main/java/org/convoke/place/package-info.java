/** Towns and postcodes of the world, found offline by what people write, and the time zone of a position. */
@NullMarked
package org.convoke.place;

import org.jspecify.annotations.NullMarked;
