/** Site: the pages that bring the steps together, as plain HTML in the reader's language. */
@NullMarked
package org.convoke.site;

import org.jspecify.annotations.NullMarked;
