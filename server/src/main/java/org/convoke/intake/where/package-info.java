/** Places as sources write them: coordinates, addresses and names in, a venue with position and time zone out. */
@NullMarked
package org.convoke.intake.where;

import org.jspecify.annotations.NullMarked;
