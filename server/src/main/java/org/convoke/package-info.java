/** Top: the entry point, the table of addresses, and the wiring by hand of everything below. */
@NullMarked
package org.convoke;

import org.jspecify.annotations.NullMarked;
