/** How many came: what is reported of each event, what becomes of it when reports differ, and what it all adds up to. */
@NullMarked
package org.convoke.turnout;

import org.jspecify.annotations.NullMarked;
