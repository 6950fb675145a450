/** What the columns of a table mean, told by their headers in many languages and by what stands below them. */
@NullMarked
package org.convoke.intake.header;

import org.jspecify.annotations.NullMarked;
