/** How long it takes to add up a million reports of turnout, and to keep the sums. */
@NullMarked
package org.convoke.bench.turnout;

import org.jspecify.annotations.NullMarked;
