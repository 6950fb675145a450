/** Events, and the records that travel between the steps: drafts, warnings, decisions and public events. */
@NullMarked
package org.convoke.event;

import org.jspecify.annotations.NullMarked;
